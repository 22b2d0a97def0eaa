package dev.leapfrog.ingest.resolve;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.LearnedAlias;

/** What a row's own link teaches about names. */
public sealed interface Lesson {

    /**
     * Nothing new.
     *
     * @param why in a few words
     */
    record Nothing(String why) implements Lesson {}

    /**
     * The link would make one model of two that registries list apart, or of two that cannot be one.
     *
     * @param why in a few words
     */
    record Refused(ModelId byName, ModelId byLink, String why) implements Lesson {}

    /**
     * A name means a model.
     *
     * @param source whose name it is; of sources that use the same names, their one word
     * @param how the kind of link, in a few words
     * @param from the id that the name had so far
     */
    record Learned(Alias alias, String source, String how, ModelId from) implements Lesson {

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
