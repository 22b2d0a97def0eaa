package dev.leapfrog.events.source;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A name that proved to mean a model, by a link that a source itself gives.
 *
 * @param source whose name it is
 * @param alias the name as that source writes it
 * @param configuration how the model ran under that name; null for the plain model
 * @param from the model that the name would be by itself, if that proved to be this one too, by a link that was given
 *     on two days; null while the name alone is learned
 * @param how the kind of link, in a few words, such as {@code Hugging Face id}
 * @param evidence where the link was seen first
 */
public record LearnedAlias(
        String source,
        String alias,
        ModelId model,
        @Nullable String configuration,
        @Nullable ModelId from,
        String how,
        Provenance evidence) {
    public LearnedAlias {
        Require.word(source, "learnedAlias.source");
        Require.text(alias, "learnedAlias.alias");
        Require.text(how, "learnedAlias.how");
    }

    /** The same name as proof that another model is this one. */
    public LearnedAlias proving(ModelId other) {
        return new LearnedAlias(source, alias, model, configuration, other, how, evidence);
    }

    /** Its key in the topic: {@code source alias}. */
    public String key() {
        return source + " " + alias;
    }
}
