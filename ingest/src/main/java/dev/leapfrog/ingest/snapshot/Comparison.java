package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.board.SystemBoards;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.change.ListDate;
import dev.leapfrog.ingest.snapshot.change.ListDraft;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.name.ModelNames;
import dev.leapfrog.ingest.snapshot.price.PriceListDiff;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.Listing;

/** Compares what a source says now with what it said last. Pure as far as the resolution of names is. */
public final class Comparison {
    private final ModelNames names;
    private final Providers providers;
    private final PriceReferences references;

    /**
     * A comparison for all sources of one ingest.
     *
     * @param names what names mean, kept by the caller
     * @param references what all of them claim of prices, kept by the caller
     */
    public Comparison(ModelNames names, Providers providers, PriceReferences references) {
        this.names = names;
        this.providers = providers;
        this.references = references;
    }

    /** A comparison in which nothing is learned of names. */
    public Comparison(Function<Naming, Resolution> resolve, Providers providers, PriceReferences references) {
        this(new ModelNames(Names.fixed(resolve)), providers, references);
    }

    /** What names mean by what is written so far. */
    public ModelNames names() {
        return names;
    }

    /** Takes over what a response of a source led to, once it is written. */
    public void published(String source, Changes changes) {
        names.published(source, changes.names(), changes.removed(), changes.updated());
    }

    /**
     * What a response leads to: the lists in order of their dates, those of one date together.
     *
     * @param firstSequence the number of the first observation among what the run writes
     * @param listings of one response; a list without a date bears that of the response
     * @param last what the source said last
     */
    public Changes compare(Origin origin, long firstSequence, List<? extends Listing> listings, Facts last) {
        SortedMap<Instant, List<Listing>> byDate = new TreeMap<>();
        for (Listing listing : SystemBoards.apart(listings)) {
            Instant published = listing.publishedAt();
            byDate.computeIfAbsent(published == null ? origin.fetchedAt() : published, date -> new ArrayList<>())
                    .add(listing);
        }
        Draft draft = new Draft(origin, firstSequence, last, names);
        byDate.forEach((at, lists) -> {
            ListDate date = new ListDate(at, lists.getFirst().publishedAt());
            new DatedLists(origin.source(), date, lists, providers, references).emit(draft);
        });
        return draft.changes();
    }

    /**
     * What follows from aliases that a user has given since the models were published.
     *
     * @param firstSequence the number of the first observation among what the run writes
     */
    public Changes rename(Origin origin, long firstSequence, Facts last) {
        Draft draft = new Draft(origin, firstSequence, last, names);
        draft.learn(List.of());
        return draft.changes();
    }

    /**
     * What follows from a source saying the same as last time: its undated lists are closed again, once a day, and of
     * its prices those that are held back are judged by what other lists say by now.
     *
     * @param firstSequence the number of the first observation among what the run writes
     */
    public Changes repeat(Origin origin, long firstSequence, Facts last) {
        Draft draft = new Draft(origin, firstSequence, last, names);
        for (SourceFact fact : last.all()) {
            if (fact instanceof SourceFact.Snapshot list) {
                boolean isPrices = list.list() == SnapshotPublished.Kind.PRICES;
                if (!isPrices || !PriceListDiff.judgeAgain(draft, list, references)) {
                    ListDraft.repeat(draft, list);
                }
            }
        }
        return draft.changes();
    }
}
