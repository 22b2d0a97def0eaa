package dev.leapfrog.ingest.snapshot.board;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.change.ListDate;
import dev.leapfrog.ingest.snapshot.fact.Attributes;
import dev.leapfrog.ingest.snapshot.fact.FactsDraft;

/** What has become known of models that a source has listed before; emitted once a model and date, before any row. */
public final class ModelUpdates {
    private ModelUpdates() {}

    /**
     * Emits the models whose attributes are other than known, and corrects their rows and entries.
     *
     * @param models what the lists of one date say of each
     * @return the attributes of every model in the lists, as they are known from now on
     */
    public static Map<ModelId, Attributes> emit(Draft draft, ListDate date, Map<ModelId, Model> models) {
        Map<ModelId, Attributes> now = new TreeMap<>();
        for (Model stated : models.values()) {
            Model known = draft.facts().model(stated.id());
            Attributes before = Attributes.of(known == null ? stated : known);
            Attributes after = before.updatedBy(Attributes.of(stated));
            now.put(stated.id(), after);
            if (known != null && !after.equals(before)) {
                draft.facts().learn(stated.id(), after);
                draft.emit(date.stated(), from -> new ModelChanged(from, after.applyTo(stated), known));
            }
        }
        return now;
    }

    /** The same of models in a list that changes nothing: what is known goes first, the list fills what is not. */
    static Map<ModelId, Attributes> asKnown(FactsDraft facts, Collection<ResolvedListing> listings) {
        Map<ModelId, Attributes> asKnown = new TreeMap<>();
        for (Model stated : StatedModels.of(listings).values()) {
            Model known = facts.model(stated.id());
            Attributes said = Attributes.of(stated);
            asKnown.put(stated.id(), known == null ? said : said.updatedBy(Attributes.of(known)));
        }
        return asKnown;
    }
}
