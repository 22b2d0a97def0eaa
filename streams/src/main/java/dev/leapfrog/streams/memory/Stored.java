package dev.leapfrog.streams.memory;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;

/** What the memory gives back. */
public final class Stored {
    private Stored() {}

    /**
     * Reads what was kept.
     *
     * @throws IllegalStateException when another version kept it: a restart cannot go on from there
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return EventJson.read(json, type);
        } catch (UnreadableEvent damaged) {
            throw new IllegalStateException(
                    "the state store holds something that is not of this version; run leapfrog reset", damaged);
        }
    }
}
