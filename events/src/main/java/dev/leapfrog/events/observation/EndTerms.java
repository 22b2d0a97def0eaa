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
    /** Of which nothing is said. */
    public static final EndTerms NONE = new EndTerms(null, null, null, null);

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
