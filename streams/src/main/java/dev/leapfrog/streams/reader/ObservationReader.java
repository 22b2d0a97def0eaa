package dev.leapfrog.streams.reader;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;

/** Reads observations, one after the other; remembers parts of what it has read. For one thread. */
public final class ObservationReader {
    private final ScoreReader scores = new ScoreReader();

    /**
     * The observation.
     *
     * @throws UnreadableEvent when the bytes are no JSON, have another shape, or break a rule of the record
     */
    public Observation read(byte[] json) throws UnreadableEvent {
        ScoreChanged score = scores.read(json);
        return score == null ? EventJson.read(json, Observation.class) : score;
    }
}
