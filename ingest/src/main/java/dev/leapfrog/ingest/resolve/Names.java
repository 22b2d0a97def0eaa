package dev.leapfrog.ingest.resolve;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.alias.SourceName;
import dev.leapfrog.ingest.resolve.catalogue.CatalogueOpenness;
import dev.leapfrog.ingest.resolve.evidence.LinkEvidence;
import dev.leapfrog.ingest.resolve.evidence.PageEvidence;
import dev.leapfrog.ingest.resolve.identity.Naming;

/** What names mean at one moment. Never altered: what is learned gives another. */
public sealed interface Names permits FixedNames, LearnedNames {
    /** Names that a function knows; nothing is ever learned. */
    static Names fixed(Function<Naming, Resolution> resolve) {
        return new FixedNames(resolve);
    }

    /**
     * Names as a log has them.
     *
     * @param tables with the user's aliases
     */
    static Names of(Resolver tables, Collection<LearnedAlias> aliases) {
        TreeMap<SourceName, LearnedAlias> learned = new TreeMap<>();
        aliases.forEach(alias -> learned.put(SourceName.of(alias), alias));
        return new LearnedNames(tables, learned, Map.of());
    }

    /** The model that a row means. */
    Resolution resolve(Naming naming);

    /**
     * How rows are resolved while names under which models were published keep those models, until what a link showed
     * of them is confirmed.
     */
    Function<Naming, Resolution> keeping(Predicate<ModelId> published);

    /** What the links of the rows of a page show, by the tables and the user's aliases alone. */
    PageEvidence evidenceIn(Collection<Naming> rows);

    /** What the page shows that is not known yet, in order of the names. */
    List<LinkEvidence.Learned> news(PageEvidence page);

    /** What was learned on an earlier day and the page confirms, as proof of what the names' models are. */
    List<LearnedAlias> confirmed(PageEvidence page, Instant now);

    /** What was learned from rows of a source, is not confirmed, and is no longer what the links of the page say. */
    List<LearnedAlias> dropped(String source, PageEvidence page);

    /** These and what was learned now. */
    Names with(Collection<LearnedAlias> aliases);

    /** These without what was learned of some names. */
    Names without(Collection<LearnedAlias> aliases);

    /** These with models that are published as merged into others, which holds whatever links and users say later. */
    Names merged(Map<ModelId, ModelId> merges);

    /**
     * The model that a name means by now under which a source published a model; the same while that is no reason to
     * merge two. A model of the tables stays itself, whatever its names mean, and so does one that a user's alias for
     * one source gives another name.
     *
     * @param model as it was published
     */
    ModelId now(String source, String name, ModelId model);

    /**
     * What the tables and the id itself have to say of a model.
     *
     * @throws UnsupportedOperationException when these names are fixed
     */
    Model describe(ModelId id);

    /** What the tables know of the openness of models. */
    CatalogueOpenness openness();
}
