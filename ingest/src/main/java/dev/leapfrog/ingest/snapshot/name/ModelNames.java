package dev.leapfrog.ingest.snapshot.name;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.snapshot.fact.Attributes;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.fact.MergedModels;
import dev.leapfrog.ingest.snapshot.fact.OpennessClaims;

/**
 * What names mean to all sources of one ingest by now, and under which names they have published which models. What the
 * links of a page show is worked out by {@link NamesDraft} and holds once it is written.
 */
public final class ModelNames {
    private final PublishedModels models = new PublishedModels();
    private final OpennessClaims openness;
    private Names names;
    private MergedModels merged;
    private boolean checked;

    /** Names under which nothing has been published yet. */
    public ModelNames(Names names) {
        this(names, Map.of());
    }

    /** @param published the last facts of all sources, whether this ingest reads them or not */
    public ModelNames(Names names, Map<String, Facts> published) {
        this.merged = MergedModels.of(published.values());
        this.names = names.merged(merged.ids());
        this.openness = new OpennessClaims(names.openness());
        published.forEach((source, facts) -> {
            models.put(source, facts.all(), merged::now);
            openness.put(source, now(facts.all()));
        });
    }

    Names names() {
        return names;
    }

    MergedModels merged() {
        return merged;
    }

    /** The same facts, with models that were merged replaced by those they became. */
    public List<SourceFact> now(List<SourceFact> facts) {
        return facts.stream().map(merged::now).toList();
    }

    /** Whether what was published has been held against what users say of names. */
    boolean isChecked() {
        return checked;
    }

    /** All models that are published now. */
    Set<ModelId> published() {
        return models.ids();
    }

    /** What all sources claim of the openness of models. */
    public OpennessClaims openness() {
        return openness;
    }

    /** Whether a model is published now, as itself. */
    public boolean isPublished(ModelId model) {
        return models.has(model);
    }

    /** The model that every name means by now under which a model was published; itself when the names differ. */
    ModelId becomes(ModelId model, Names now) {
        if (model.ofSystem()) {
            return model;
        }
        Set<ModelId> meant = new TreeSet<>();
        for (PublishedModels.Listed listed : models.of(model)) {
            meant.add(now.now(listed.source(), listed.alias(), model));
        }
        return meant.size() == 1 ? meant.iterator().next() : model;
    }

    /** The model that another becomes, with all that is known of both. */
    Model described(ModelId from, ModelId to, Names now) {
        Model described = now.describe(to);
        for (ModelId one : List.of(from, to)) {
            for (PublishedModels.Listed listed : models.of(one)) {
                Attributes known = Attributes.of(described).updatedBy(Attributes.of(listed.model()));
                described = known.applyTo(described);
            }
        }
        return described;
    }

    /**
     * Takes over what a response of a source led to, once it is written.
     *
     * @param removed the entities of the facts that are gone
     * @param updated the facts that are new or other than before
     */
    public void published(String source, NameChanges changes, List<String> removed, Collection<SourceFact> updated) {
        names = changes.names();
        merged = changes.merged();
        checked = changes.checked();
        changes.newly().forEach((from, to) -> {
            models.merge(from, merged::now);
            openness.merged(from, to.id());
        });
        models.remove(source, removed);
        models.put(source, updated, merged::now);
        openness.put(source, updated);
    }
}
