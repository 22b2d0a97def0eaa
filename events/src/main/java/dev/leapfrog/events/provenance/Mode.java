package dev.leapfrog.events.provenance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an observation came to be known, and so whom it may wake. */
public enum Mode {
    /** The first load of a source by a live fetch: baseline, nothing but states. */
    @JsonProperty("snapshot")
    SNAPSHOT,
    /** Replayed, or unrolled from a source that carries its own history: concludes, nobody is notified. */
    @JsonProperty("backfill")
    BACKFILL,
    /** Every later load. */
    @JsonProperty("live")
    LIVE
}
