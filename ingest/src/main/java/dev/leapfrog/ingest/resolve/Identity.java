package dev.leapfrog.ingest.resolve;

import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * Which model a name means, before anything else is said of it.
 *
 * @param configuration how it ran; null for the plain model
 * @param known what the catalogue has of the model; null when it is not there
 * @param inName what the name says of the model; of a known one, the name in its id
 */
record Identity(
        ModelId id,
        @Nullable String configuration,
        @Nullable CatalogueModel known,
        NameFacts inName,
        Basis basis) {

    Identity by(Basis other) {
        return new Identity(id, configuration, known, inName, other);
    }

    Identity ran(@Nullable String other) {
        return new Identity(id, other, known, inName, basis);
    }

    /** What an identity rests on, the firmest first. */
    enum Basis {
        OVERRIDE("override"),
        LINK("link of the source"),
        LEARNED("learned alias"),
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
