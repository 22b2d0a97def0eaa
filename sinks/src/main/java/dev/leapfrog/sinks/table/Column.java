package dev.leapfrog.sinks.table;

/** A column of a table that is written, and what its values are. */
public record Column(String name, Kind kind) {
    /** What values are, each in the type that stands for it; any may be null. */
    public enum Kind {
        /** {@link String}. */
        TEXT,
        /** {@link Long}. */
        INTEGER,
        /** {@link Double}. */
        NUMBER,
        /** {@link Boolean}. */
        TRUTH,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.Instant}. */
        TIME,
        /** {@link String} of JSON. */
        JSON
    }
}
