package dev.leapfrog.ingest.snapshot.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.fact.FactsDraft;
import dev.leapfrog.ingest.snapshot.fact.OpennessDraft;
import dev.leapfrog.ingest.snapshot.name.ModelNames;
import dev.leapfrog.ingest.snapshot.name.NamesDraft;
import dev.leapfrog.ingest.source.listing.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What one response leads to, while it is being worked out: observations in the order they will be written, and facts.
 */
public final class Draft {
    private final Origin origin;
    private final long firstSequence;
    private final FactsDraft facts;
    private final NamesDraft names;
    private final ModelNames known;
    private final List<Observation> observations = new ArrayList<>();
    private final Set<ModelId> changedModels = new HashSet<>();
    private final List<SourceFact.Quarantined> quarantined = new ArrayList<>();
    private final List<String> heldLists = new ArrayList<>();

    public Draft(Origin origin, long firstSequence, Facts last, ModelNames known) {
        this.origin = origin;
        this.firstSequence = firstSequence;
        this.facts = new FactsDraft(last);
        this.known = known;
        this.names = new NamesDraft(known, origin.provenance(null, firstSequence));
        facts.rename(names.merged());
    }

    /**
     * Learns from the links of a list, and emits which models are merged by that.
     *
     * @return how rows are resolved from now on
     */
    public Function<Naming, Resolution> learn(Collection<Naming> rows) {
        return merge(names.learn(rows));
    }

    /**
     * Takes rows that a board has renamed: the model of the old name is that of the new one.
     *
     * @return how rows are resolved from now on
     */
    public Function<Naming, Resolution> rename(SortedMap<ModelId, Model> renamed) {
        return merge(names.rename(renamed));
    }

    private Function<Naming, Resolution> merge(SortedMap<ModelId, Model> found) {
        found.forEach((from, to) -> {
            emit(null, provenance -> new ModelMerged(provenance, from, to));
            facts.put(new SourceFact.Merged(from, to));
        });
        if (!found.isEmpty()) {
            facts.rename(names.merged());
        }
        return names.inUse();
    }

    /** The openness of models, before lists of one date are compared. */
    public OpennessDraft openness() {
        return new OpennessDraft(known.openness(), facts, origin.source());
    }

    /** Whether any source has published a model. */
    public boolean isPublished(ModelId model) {
        return known.isPublished(model);
    }

    public FactsDraft facts() {
        return facts;
    }

    Origin origin() {
        return origin;
    }

    /** Holds a whole list back. */
    public void quarantineList(Listing listing, String reason) {
        heldLists.add(listing.subject() + ": " + reason);
        quarantine("list " + listing.subject(), reason, listing.size() + " rows", null);
    }

    /**
     * Holds something back, and notes it unless it is held back already.
     *
     * @param what it is: the entity of a fact, or {@code list} and what it is a list of
     * @param offer what is claimed, of an offer
     */
    void quarantine(String what, String reason, String claim, SourceFact.@Nullable Offer offer) {
        SourceFact.Quarantined held = new SourceFact.Quarantined(
                what,
                reason,
                claim,
                origin.fetchedAt(),
                origin.url(),
                origin.response().contentHash(),
                origin.page(),
                offer);
        SourceFact.Quarantined before = facts.quarantined(what);
        if (before == null || !before.claim().equals(claim)) {
            facts.put(held);
            quarantined.add(held);
        } else if (offer != null && !offer.equals(before.offer())) {
            facts.put(before.of(offer));
        }
    }

    /**
     * Adds an observation, which is given its provenance with the next number.
     *
     * @param publishedAt the date that the source gives; null for an undated source
     */
    public void emit(@Nullable Instant publishedAt, Function<Provenance, Observation> observation) {
        long sequence = firstSequence + observations.size();
        Observation added = observation.apply(origin.provenance(publishedAt, sequence));
        observations.add(added);
        if (added instanceof ModelChanged changed) {
            changedModels.add(changed.model().id());
        }
    }

    /** Whether a change of that model has been emitted in this response. */
    public boolean hasChanged(ModelId model) {
        return changedModels.contains(model);
    }

    public Changes changes() {
        return new Changes(
                observations, facts.updated(), facts.removed(), quarantined, heldLists, facts.facts(), names.changes());
    }
}
