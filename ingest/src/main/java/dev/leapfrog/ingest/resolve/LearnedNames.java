package dev.leapfrog.ingest.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.alias.SourceName;
import dev.leapfrog.ingest.resolve.catalogue.CatalogueOpenness;
import dev.leapfrog.ingest.resolve.evidence.LinkEvidence;
import dev.leapfrog.ingest.resolve.evidence.LinkReview;
import dev.leapfrog.ingest.resolve.evidence.PageEvidence;
import dev.leapfrog.ingest.resolve.evidence.ProvedModels;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.TableLookup;

/**
 * Names by the tables, the user's aliases, what links showed so far, and which models proved to be others.
 *
 * <p>A link that is seen for the first time shows what its one name means. It proves that two models are the same when
 * a page of a later day gives it again, as a merge is never taken back; until then what it showed is dropped as soon as
 * its source no longer gives the link, or gives another. A name that nobody is credited with proves nothing.
 *
 * <p>What was learned first holds: nothing is learned from a later link of another name that contradicts it, nor from
 * links that contradict each other at once. So the same rows in the same order always lead to the same names.
 */
final class LearnedNames implements Names {
    private final Resolver tables;
    private final SortedMap<SourceName, LearnedAlias> learned;
    private final Map<ModelId, ModelId> merged;
    private final Map<ModelId, ModelId> became;
    private final Resolver knowing;
    private final LinkReview links;

    /**
     * @param tables with the user's aliases
     * @param merged models that were published as merged into others
     */
    LearnedNames(Resolver tables, SortedMap<SourceName, LearnedAlias> learned, Map<ModelId, ModelId> merged) {
        this.tables = tables;
        this.learned = learned;
        this.merged = merged;
        this.became = became(tables.lookup(), learned.values(), merged);
        this.knowing = tables.knowing(aliases(learned), became);
        this.links = new LinkReview(tables.lookup(), learned, merged);
    }

    private static Map<ModelId, ModelId> became(
            TableLookup lookup, Collection<LearnedAlias> learned, Map<ModelId, ModelId> merged) {
        List<ProvedModels.Proof> proofs = new ArrayList<>();
        for (LearnedAlias alias : learned) {
            ModelId from = alias.from();
            if (from != null) {
                proofs.add(new ProvedModels.Proof(from, alias.model()));
            }
        }
        return new ProvedModels(lookup, merged).with(proofs);
    }

    private static List<Alias> aliases(SortedMap<SourceName, LearnedAlias> learned) {
        return learned.values().stream().map(Alias::of).toList();
    }

    @Override
    public Resolution resolve(Naming naming) {
        return knowing.resolve(naming);
    }

    @Override
    public Function<Naming, Resolution> keeping(Predicate<ModelId> published) {
        SortedMap<SourceName, LearnedAlias> others = new TreeMap<>(learned);
        others.values().removeIf(alias -> isUnconfirmed(alias, published));
        if (others.size() == learned.size()) {
            return this::resolve;
        }
        Resolver knowingOthers = tables.knowing(aliases(others), became);
        return naming -> {
            String source = naming.source();
            SourceName name =
                    SourceName.of(source == null ? null : tables.lookup().names(source), naming.name());
            boolean kept = learned.containsKey(name) && !others.containsKey(name);
            return knowingOthers.resolve(kept ? naming.with(Links.NONE) : naming);
        };
    }

    private boolean isUnconfirmed(LearnedAlias alias, Predicate<ModelId> published) {
        if (alias.from() != null) {
            return false;
        }
        ModelId itself = links.byItself(alias);
        return LinkReview.isCredited(itself) && published.test(itself);
    }

    @Override
    public PageEvidence evidenceIn(Collection<Naming> rows) {
        return PageEvidence.of(tables.lookup(), rows);
    }

    @Override
    public List<LinkEvidence.Learned> news(PageEvidence page) {
        return links.news(page);
    }

    @Override
    public List<LearnedAlias> confirmed(PageEvidence page, Instant now) {
        return links.confirmed(page, now);
    }

    @Override
    public List<LearnedAlias> dropped(String source, PageEvidence page) {
        return links.dropped(source, page);
    }

    @Override
    public Names with(Collection<LearnedAlias> aliases) {
        if (aliases.isEmpty()) {
            return this;
        }
        SortedMap<SourceName, LearnedAlias> all = new TreeMap<>(learned);
        aliases.forEach(alias -> all.put(SourceName.of(alias), alias));
        return new LearnedNames(tables, all, merged);
    }

    @Override
    public Names without(Collection<LearnedAlias> aliases) {
        if (aliases.isEmpty()) {
            return this;
        }
        SortedMap<SourceName, LearnedAlias> rest = new TreeMap<>(learned);
        aliases.forEach(alias -> rest.remove(SourceName.of(alias)));
        return new LearnedNames(tables, rest, merged);
    }

    @Override
    public Names merged(Map<ModelId, ModelId> merges) {
        if (merges.isEmpty()) {
            return this;
        }
        Map<ModelId, ModelId> all = new HashMap<>(merged);
        all.putAll(merges);
        return new LearnedNames(tables, learned, Map.copyOf(all));
    }

    @Override
    public ModelId now(String source, String name, ModelId model) {
        TableLookup lookup = tables.lookup();
        if (lookup.isKnown(model)) {
            return model;
        }
        Alias override = lookup.override(source, name);
        if (override != null) {
            return override.source() == null ? ProvedModels.last(merged, override.model()) : model;
        }
        ModelId survivor = became.get(model);
        if (survivor != null) {
            return survivor;
        }
        LearnedAlias alias = learned.get(SourceName.of(lookup.names(source), name));
        return alias != null && model.equals(alias.from()) ? ProvedModels.last(became, alias.model()) : model;
    }

    @Override
    public CatalogueOpenness openness() {
        return tables.openness();
    }

    @Override
    public Model describe(ModelId id) {
        return tables.describe(id);
    }
}
