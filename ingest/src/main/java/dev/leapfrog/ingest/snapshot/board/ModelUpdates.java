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
import dev.leapfrog.ingest.snapshot.fact.OpennessDraft;

/** What has become known of models that a source has listed before; emitted once a model and date, before any row. */
public final class ModelUpdates {
    private ModelUpdates() {}

    /**
     * Emits the models whose attributes are other than known, and corrects their rows and entries. An openness that
     * changes by what this source says is told of every model that is published anywhere, with what the source itself
     * had said before: so a claim that was wrong from its first day can be told from weights that were opened.
     *
     * @param models what the lists of one date say of each
     * @param openness with the claims of these lists
     * @return the attributes of every model in the lists, as they are known from now on
     */
    public static Map<ModelId, Attributes> emit(
            Draft draft, ListDate date, Map<ModelId, Model> models, OpennessDraft openness) {
        Map<ModelId, Attributes> now = new TreeMap<>();
        for (Model stated : models.values()) {
            ModelId id = stated.id();
            Model known = draft.facts().model(id);
            Attributes before = Attributes.of(known == null ? stated : known);
            Attributes after = before.updatedBy(Attributes.of(stated)).with(openness.now(id));
            now.put(id, after);
            if (known != null && !after.equals(before)) {
                draft.facts().learn(id, after);
            }
            boolean otherwise = known != null && !after.equals(before.with(after.openness()));
            boolean opened = openness.before(id) != after.openness() && (known != null || draft.isPublished(id));
            if (otherwise || opened) {
                Model previous = before.with(opened ? openness.said(id) : after.openness())
                        .applyTo(known == null ? stated : known);
                draft.emit(date.stated(), from -> new ModelChanged(from, after.applyTo(stated), previous));
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
