package dev.leapfrog.ingest.resolve;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.catalogue.CatalogueOpenness;
import dev.leapfrog.ingest.resolve.evidence.LinkEvidence;
import dev.leapfrog.ingest.resolve.evidence.PageEvidence;
import dev.leapfrog.ingest.resolve.identity.Naming;

/** Names that a function knows, and of which nothing is ever learned. */
record FixedNames(Function<Naming, Resolution> byFunction) implements Names {
    @Override
    public Resolution resolve(Naming naming) {
        return byFunction.apply(naming);
    }

    @Override
    public Function<Naming, Resolution> keeping(Predicate<ModelId> published) {
        return byFunction;
    }

    @Override
    public PageEvidence evidenceIn(Collection<Naming> rows) {
        return PageEvidence.NONE;
    }

    @Override
    public List<LinkEvidence.Learned> news(PageEvidence page) {
        return List.of();
    }

    @Override
    public List<LearnedAlias> confirmed(PageEvidence page, Instant now) {
        return List.of();
    }

    @Override
    public List<LearnedAlias> dropped(String source, PageEvidence page) {
        return List.of();
    }

    @Override
    public Names with(Collection<LearnedAlias> aliases) {
        return this;
    }

    @Override
    public Names without(Collection<LearnedAlias> aliases) {
        return this;
    }

    @Override
    public Names merged(Map<ModelId, ModelId> merges) {
        return this;
    }

    @Override
    public ModelId now(String source, String name, ModelId model) {
        return model;
    }

    @Override
    public CatalogueOpenness openness() {
        return CatalogueOpenness.none();
    }

    @Override
    public Model describe(ModelId id) {
        throw new UnsupportedOperationException("fixed names have no tables");
    }
}
