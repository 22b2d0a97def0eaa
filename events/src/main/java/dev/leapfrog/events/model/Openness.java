package dev.leapfrog.events.model;

/** How freely the weights of one release may be used. */
public enum Openness {
    /** Weights under a licence approved by the Open Source Initiative, such as MIT or Apache-2.0. */
    OPEN_SOURCE,
    /** Weights can be downloaded under a restricted licence. */
    OPEN_WEIGHTS,
    /** Weights can be downloaded, commercial use is not allowed. */
    RESEARCH_ONLY,
    /** Served through an API only. */
    CLOSED,
    /** Nothing is known of this very release; it is in no openness segment. */
    UNKNOWN;

    /** Whether the weights can be had at all; what "open" means in a gap. */
    public boolean isOpen() {
        return this == OPEN_SOURCE || this == OPEN_WEIGHTS || this == RESEARCH_ONLY;
    }
}
