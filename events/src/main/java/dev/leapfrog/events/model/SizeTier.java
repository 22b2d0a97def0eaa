package dev.leapfrog.events.model;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** Size classes by total parameters. */
public enum SizeTier {
    /** Up to 4 billion parameters. */
    ON_DEVICE("on-device"),
    /** Up to 10 billion parameters. */
    SMALL("small"),
    /** Up to 40 billion parameters. */
    SINGLE_GPU("single-GPU"),
    /** More than 40 billion parameters. */
    LARGE("large"),
    /** Parameters not known. */
    UNKNOWN("unknown");

    private final String label;

    SizeTier(String label) {
        this.label = label;
    }

    /** The tier of a model with that many parameters, in billions; null for not known. */
    public static SizeTier of(@Nullable Double billions) {
        if (billions == null) {
            return UNKNOWN;
        }
        if (billions <= 4) {
            return ON_DEVICE;
        }
        if (billions <= 10) {
            return SMALL;
        }
        return billions <= 40 ? SINGLE_GPU : LARGE;
    }

    @JsonValue
    public String label() {
        return label;
    }
}
