package dev.leapfrog.app.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.recording.ExcerptHead;

/**
 * The models of known labs whose release a registry dates, each as it is first listed and when its date or its licence
 * changes; one entry a model and source. What a registry drops it does not say, so no list is complete.
 */
final class ModelExcerpts {
    private final Recipe recipe;
    private final ReadBack names;
    private final Map<String, Series> sources = new TreeMap<>();
    private final List<Excerpt> excerpts = new ArrayList<>();

    ModelExcerpts(Recipe recipe, ReadBack names) {
        this.recipe = recipe;
        this.names = names;
    }

    void take(Observation event) {
        String source = event.provenance().source();
        if (!recipe.releases() || !recipe.licences().containsKey(source)) {
            return;
        }
        if (event instanceof ModelListed listed && isDated(listed.model()) && ReadBack.isKnown(listed.model())) {
            sources.computeIfAbsent(source, added -> new Series()).listed(listed);
        } else if (event instanceof SnapshotPublished marker
                && marker.list() == SnapshotPublished.Kind.MODELS
                && sources.containsKey(source)
                && recipe.takes(marker.provenance(), marker.publishedAt())) {
            sources.get(source).published(marker);
        }
    }

    private boolean isDated(Model model) {
        LocalDate released = model.releasedOn();
        return released != null && model.releasedBasis() == DateBasis.STATED && !released.isBefore(recipe.since());
    }

    List<Excerpt> excerpts() {
        return excerpts;
    }

    /** One source's list. */
    private final class Series {
        private final Map<ModelId, ListedEntry> told = new HashMap<>();
        private final SortedMap<String, ListedEntry> changed = new TreeMap<>();

        void listed(ModelListed event) {
            ModelId id = event.model().id();
            ListedEntry before = told.get(id);
            if (before != null && !before.id().equals(event.entry())) {
                return;
            }
            ModelDetails said = event.details();
            ListedModel model = names.listed(
                    event.provenance().source(),
                    event.model(),
                    event.alias(),
                    said.licence(),
                    event.provenance().eventTime());
            if (model == null) {
                return;
            }
            ModelDetails details =
                    new ModelDetails(said.licence(), said.announcedOn(), said.listedOn(), null, null, null, null);
            ListedEntry entry = new ListedEntry(event.entry(), null, model, details, null);
            if (!entry.equals(before)) {
                told.put(id, entry);
                changed.put(entry.id(), entry);
            }
        }

        void published(SnapshotPublished marker) {
            if (!changed.isEmpty()) {
                ExcerptHead head = ExcerptHead.models(recipe.taken(marker.provenance(), marker.publishedAt(), false));
                excerpts.add(new Excerpt(head, List.copyOf(changed.values())));
                changed.clear();
            }
        }
    }
}
