package dev.leapfrog.events.observation;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of the end of a model beside its days.
 *
 * @param notBefore the earliest day on which it may end; no end by itself. Null where the source does not say
 * @param stage where in its life the source says the model is; null where it does not say
 * @param words the source's own words for that; null where it has none
 * @param replacement what the source recommends instead, in its words; null where it recommends nothing
 */
public record EndTerms(
        @Nullable LocalDate notBefore,
        @Nullable Stage stage,
        @Nullable String words,
        @Nullable String replacement) {
    /** The same, or null when nothing is said. */
    public @Nullable EndTerms orNull() {
        return notBefore == null && stage == null && words == null && replacement == null ? null : this;
    }

    /**
     * What two places say: this one's word first.
     *
     * @param open whether this one says nothing of days, so that the other's count
     */
    public EndTerms joined(EndTerms other, boolean open) {
        return new EndTerms(
                open ? other.notBefore : notBefore,
                stage == null ? other.stage : stage,
                words == null ? other.words : words,
                replacement == null ? other.replacement : replacement);
    }

    /** Where in its life a model is. */
    public enum Stage {
        /** In use, with no end planned. */
        @JsonProperty("active")
        ACTIVE,
        /** To be replaced; its end may not have a date yet. */
        @JsonProperty("deprecated")
        DEPRECATED,
        /** No longer to be had. */
        @JsonProperty("retired")
        RETIRED
    }
}
