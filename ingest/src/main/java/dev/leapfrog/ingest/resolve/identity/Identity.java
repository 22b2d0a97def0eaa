package dev.leapfrog.ingest.resolve.identity;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.spelling.NameFacts;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import org.jspecify.annotations.Nullable;

/**
 * Which model a name means, before anything else is said of it.
 *
 * @param configuration how it ran; null for the plain model
 * @param known what the catalogue has of the model; null when it is not there
 * @param inName what the name says of the model; of a known one, the name in its id
 */
public record Identity(
        ModelId id,
        @Nullable String configuration,
        @Nullable CatalogueModel known,
        NameFacts inName,
        Basis basis) {

    public Identity by(Basis other) {
        return new Identity(id, configuration, known, inName, other);
    }

    public Identity ran(@Nullable String other) {
        return new Identity(id, other, known, inName, basis);
    }

    /** What an identity rests on, the firmest first. */
    public enum Basis {
        OVERRIDE("override"),
        LINK("link of the source"),
        LEARNED("learned alias"),
        CATALOGUE("catalogue"),
        ALIAS("catalogue alias"),
        FAMILY_AND_ORGANIZATION("family + organization"),
        ORGANIZATION("organization"),
        /** A name that several known models have in common, and that is none of theirs. */
        FAMILY_NAME("name of a family"),
        /** The beginning of the name alone; the lab is a guess. */
        FAMILY("family"),
        NOTHING("unresolved");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether the identity is sure enough to count as resolved. */
        boolean isFirm() {
            return compareTo(FAMILY_NAME) < 0;
        }
    }
}
