package dev.leapfrog.ingest.resolve.evidence;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.alias.Alias;

/** What the link of one row shows of what a name means. */
public sealed interface LinkEvidence {
    /**
     * Nothing new.
     *
     * @param why in a few words
     */
    record Nothing(String why) implements LinkEvidence {}

    /**
     * The link would make one model of two that registries list apart, or of two that cannot be the same.
     *
     * @param why in a few words
     */
    record Refused(ModelId byName, ModelId byLink, String why) implements LinkEvidence {}

    /**
     * A name means a model.
     *
     * @param source whose name it is; of sources that use the same names, their one word
     * @param how the kind of link, in a few words
     * @param from the id that the name had so far
     */
    record Learned(Alias alias, String source, String how, ModelId from) implements LinkEvidence {
        /** The id that the name has from now on. */
        public ModelId to() {
            return alias.model();
        }

        /** The record for its topic, of a link that is seen for the first time: of the name alone. */
        public LearnedAlias record(Provenance evidence) {
            return new LearnedAlias(source, alias.name(), alias.model(), alias.configuration(), null, how, evidence);
        }
    }
}
