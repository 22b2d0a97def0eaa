package dev.leapfrog.streams.price.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a source's word on prices is worth.
 *
 * @param name of the source
 * @param origin names the list it copies; sources of one origin are one witness. Null when its word is its own
 * @param provider whose offers are its own; null for the lab's channel, whoever the lab is. Asked of a vendor only
 */
public record SourceRule(
        String name,
        Standing standing,
        @Nullable String origin,
        @Nullable String provider) {
    /** What kind of source it is, the most trusted first. */
    public enum Standing {
        /** Who sells it: the vendor's page or API. Of offers that are not its own, an aggregator. */
        VENDOR,
        /** Hand-kept from the vendors' pages. Of offers that are not the lab's own, an aggregator. */
        REGISTRY,
        /** Gathered from others. */
        AGGREGATOR
    }

    Standing standing(String ofProvider, boolean firstParty) {
        return switch (standing) {
            case VENDOR ->
                (provider == null ? firstParty : provider.equals(ofProvider)) ? Standing.VENDOR : Standing.AGGREGATOR;
            case REGISTRY -> firstParty ? Standing.REGISTRY : Standing.AGGREGATOR;
            case AGGREGATOR -> Standing.AGGREGATOR;
        };
    }
}
