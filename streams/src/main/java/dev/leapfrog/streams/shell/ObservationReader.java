package dev.leapfrog.streams.shell;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;

/** Reads observations. */
final class ObservationReader {
    Observation read(byte[] json) throws UnreadableEvent {
        return decode(json);
    }

    static Observation decode(byte[] json) throws UnreadableEvent {
        return EventJson.read(json, Observation.class);
    }
}
