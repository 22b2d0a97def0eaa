package dev.leapfrog.ingest.snapshot.fact;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.identity.OpennessWord;
import org.jspecify.annotations.Nullable;

/** The openness of models while the lists of one date are compared: what was known before them, and what is now. */
public final class OpennessDraft {
    private final OpennessClaims others;
    private final FactsDraft facts;
    private final String source;
    private final Map<ModelId, Openness> before = new HashMap<>();
    private final Map<ModelId, Openness> said = new HashMap<>();

    /** @param others what other sources claim; what is here of the source itself is passed over */
    public OpennessDraft(OpennessClaims others, FactsDraft facts, String source) {
        this.others = others;
        this.facts = facts;
        this.source = source;
    }

    /** Takes the words of the lists; a claim gives way only to one at least as well founded. */
    public void claim(Map<ModelId, OpennessWord> words, Instant at) {
        words.forEach((model, word) -> {
            SourceFact.OpennessClaim last = facts.openness(model);
            before.put(model, fold(model));
            said.put(model, said(model, last));
            boolean same = last != null && last.openness() == word.openness() && last.evidence() == word.evidence();
            boolean weaker = last != null && word.evidence().compareTo(last.evidence()) > 0;
            if (!same && !weaker) {
                facts.put(new SourceFact.OpennessClaim(model, word.openness(), word.evidence(), at));
            }
        });
    }

    /** What all sources together make of it by now. */
    public Openness now(ModelId model) {
        return fold(model);
    }

    /** What they made of it before these lists. */
    public Openness before(ModelId model) {
        Openness known = before.get(model);
        return known == null ? fold(model) : known;
    }

    /**
     * A source that listed the model before and claimed nothing had nothing to say against what the others made of it.
     * What only the catalogue knows nobody had claimed.
     */
    private Openness said(ModelId model, SourceFact.@Nullable OpennessClaim last) {
        if (last != null) {
            return last.openness();
        }
        return facts.model(model) == null ? Openness.UNKNOWN : others.claimed(model, source);
    }

    /**
     * What the source itself had said of it, or let stand, before these lists; unknown when it had not listed the
     * model.
     */
    public Openness said(ModelId model) {
        Openness known = said.get(model);
        return known == null ? Openness.UNKNOWN : known;
    }

    /** A model as a row names it, with the openness that is known of it. */
    public Model known(Model model) {
        Openness now = now(model.id());
        return model.openness() == now ? model : Attributes.of(model).with(now).applyTo(model);
    }

    private Openness fold(ModelId model) {
        return others.fold(model, source, facts.openness(model));
    }
}
