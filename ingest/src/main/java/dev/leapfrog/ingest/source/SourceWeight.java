package dev.leapfrog.ingest.source;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a source's word is worth beside that of others.
 *
 * @param ranks of what it lists, from 1, the lower the more is it worth; what has no rank comes last
 * @param trust what it is to a price
 * @param sells of a vendor: the provider whose offers are its own; null for the lab's own channel, whoever the lab is
 */
public record SourceWeight(
        Map<Subject, Integer> ranks, Trust trust, @Nullable String sells) {
    /** The weight of a source that says nothing of it. */
    public static final SourceWeight NONE = new SourceWeight(Map.of(), Trust.AGGREGATOR, null);

    public SourceWeight {
        ranks = Map.copyOf(ranks);
        ranks.forEach((subject, rank) -> {
            if (rank < 1) {
                throw new IllegalArgumentException("'rank' must be a whole number from 1, not " + rank);
            }
        });
        if (sells != null && trust != Trust.VENDOR) {
            throw new IllegalArgumentException("'sells' is said of a source with 'trust: vendor' only");
        }
    }

    /** What sources may both list. */
    public enum Subject {
        @JsonProperty("boards")
        BOARDS,
        @JsonProperty("prices")
        PRICES,
        @JsonProperty("models")
        MODELS,
        @JsonProperty("uptake")
        UPTAKE
    }

    /** What a source is to a price. */
    public enum Trust {
        /** Who sells it. */
        @JsonProperty("vendor")
        VENDOR,
        /** Kept by hand from the vendors' pages. */
        @JsonProperty("registry")
        REGISTRY,
        /** Gathered from others. */
        @JsonProperty("aggregator")
        AGGREGATOR
    }

    /** One that ranks in one subject. */
    public static SourceWeight of(Subject subject, int rank) {
        return new SourceWeight(Map.of(subject, rank), Trust.AGGREGATOR, null);
    }
}
