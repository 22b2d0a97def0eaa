package dev.leapfrog.streams.reader;

import dev.leapfrog.events.observation.Observation;

/** An observation as it was read from a topology's input. */
public final class InputRecord {
    /** In place of {@link #rowStart()} where that is not known. */
    public static final int NO_ROW = -1;

    private final Observation observation;
    private final byte[] json;
    private final long offset;
    private final int rowStart;

    InputRecord(Observation observation, byte[] json, long offset, int rowStart) {
        this.observation = observation;
        this.json = json;
        this.offset = offset;
        this.rowStart = rowStart;
    }

    public Observation observation() {
        return observation;
    }

    /** The bytes that it was read from; not to be changed. */
    public byte[] json() {
        return json;
    }

    /** Where it stands in its partition. */
    public long offset() {
        return offset;
    }

    /**
     * Of a score: where in the bytes the members begin that are its own, from its model up to the end of the object.
     * Before them is what all events of its publication share.
     */
    public int rowStart() {
        return rowStart;
    }
}
