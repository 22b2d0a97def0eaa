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
     * @param offset where it stands in its partition
     * @throws UnreadableEvent when the bytes are no JSON, have another shape, or break a rule of the record
     */
    public InputRecord read(byte[] json, long offset) throws UnreadableEvent {
        ScoreChanged score = scores.read(json);
        return score == null
                ? new InputRecord(EventJson.read(json, Observation.class), json, offset, InputRecord.NO_ROW)
                : new InputRecord(score, json, offset, scores.rowStart());
    }
}
