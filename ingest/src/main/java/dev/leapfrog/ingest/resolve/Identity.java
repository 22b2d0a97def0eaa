package dev.leapfrog.ingest.resolve;

import dev.leapfrog.events.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * Which model a name means, before anything else is said of it.
 *
 * @param configuration how it ran; null for the plain model
 * @param known what the catalogue has of the model; null when it is not there
 * @param inName what the name in the id says of the model
 */
record Identity(
        ModelId id,
        @Nullable String configuration,
        @Nullable CatalogueModel known,
        NameFacts inName,
        Basis basis) {

    /** What an identity rests on, the firmest first. */
    enum Basis {
        CATALOGUE("catalogue"),
        ALIAS("catalogue alias"),
        FAMILY_AND_ORGANIZATION("family + organization"),
        ORGANIZATION("organization"),
        /** The beginning of the name alone; the lab is a guess. */
        FAMILY("family"),
        NOTHING("unresolved");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether the identity is sure enough to count as resolved. */
        boolean isFirm() {
            return compareTo(FAMILY) < 0;
        }
    }
}
