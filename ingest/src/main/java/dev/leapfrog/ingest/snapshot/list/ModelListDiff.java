package dev.leapfrog.ingest.snapshot.list;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.table.Provider;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.change.ListDate;
import dev.leapfrog.ingest.snapshot.change.ListDraft;
import dev.leapfrog.ingest.snapshot.fact.Attributes;
import dev.leapfrog.ingest.snapshot.name.RowModels;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ModelListing;
import org.jspecify.annotations.Nullable;

/**
 * A registry's list, a feed, or a page of ends against what the source said before. An entry that is missing is kept as
 * it was: feeds forget, and registries that drop a model say nothing of its end. An end to come that is no longer on a
 * whole page of ends has been taken back.
 */
public final class ModelListDiff {
    private ModelListDiff() {}

    /**
     * Emits a list.
     *
     * @param models the attributes of every model in it
     */
    public static void emit(
            Draft draft, ModelListing listing, ListDate date, RowModels names, Map<ModelId, Attributes> models) {
        ListDraft list = new ListDraft(draft, listing, SnapshotPublished.Kind.MODELS, date);
        if (!list.isInOrder()) {
            return;
        }
        Map<String, SourceFact.Entry> last = list.facts().all(SourceFact.Entry.class);
        SortedMap<String, ListedEntry> rows = new TreeMap<>();
        listing.rows().forEach(row -> rows.put(SourceFact.Entry.entity(row.id()), row));
        rows.forEach((entity, row) -> {
            SourceFact.Entry before = last.get(entity);
            emit(list, keepingAnnouncement(entry(row, names, models), before), before, listing.endsOnly());
        });
        if (listing.endsOnly() && listing.complete()) {
            takeBack(list, rows.keySet(), last, LocalDate.ofInstant(date.at(), ZoneOffset.UTC));
        }
        list.close();
    }

    /** Ends yet to come that are no longer named; not when most of them are gone at once, as the page was cut then. */
    private static void takeBack(
            ListDraft list, Set<String> named, Map<String, SourceFact.Entry> last, LocalDate today) {
        List<SourceFact.Entry> toCome = new ArrayList<>();
        List<SourceFact.Entry> gone = new ArrayList<>();
        last.forEach((entity, before) -> {
            if (isToCome(before.ending(), today)) {
                (named.contains(entity) ? toCome : gone).add(before);
            }
        });
        if (gone.size() <= toCome.size()) {
            gone.forEach(before -> emit(list, before.withoutEnding(), before, true));
        }
    }

    /** Whether an end is yet to come: one that is over may leave the page. */
    private static boolean isToCome(SourceFact.@Nullable Ending ending, LocalDate today) {
        return ending != null
                && ending.effectiveOn() != null
                && ending.effectiveOn().isAfter(today);
    }

    private static SourceFact.Entry entry(ListedEntry row, RowModels names, Map<ModelId, Attributes> models) {
        Model model = names.entry(row.model(), row.provider());
        Attributes known = models.getOrDefault(model.id(), Attributes.of(model));
        ListedEntry.Ending ending = row.ending();
        return new SourceFact.Entry(
                row.id(),
                known.applyTo(model),
                row.model().name(),
                row.details(),
                ending == null
                        ? null
                        : new SourceFact.Ending(
                                channel(row.provider(), model, names),
                                ending.announcedOn(),
                                ending.effectiveOn(),
                                ending.terms()));
    }

    /** On which channel a model ends; the lab itself where it is that of the lab. */
    private static @Nullable String channel(@Nullable String provider, Model model, RowModels names) {
        if (provider == null) {
            return null;
        }
        Provider known = names.providers().find(provider);
        return known != null && known.isMainChannelOf(model.lab())
                ? model.lab()
                : names.providers().idOf(provider);
    }

    /**
     * The entry with the earliest day on which its model was ever said to be announced: copies of feeds lose dates and
     * put later ones in their place, and what has been announced is not announced later.
     */
    private static SourceFact.Entry keepingAnnouncement(SourceFact.Entry entry, SourceFact.@Nullable Entry before) {
        LocalDate known =
                before == null || !before.model().id().equals(entry.model().id())
                        ? null
                        : before.details().announcedOn();
        ModelDetails said = entry.details();
        if (known == null || (said.announcedOn() != null && !said.announcedOn().isAfter(known))) {
            return entry;
        }
        ModelDetails details = new ModelDetails(
                said.licence(),
                known,
                said.listedOn(),
                said.context(),
                said.modalities(),
                said.baseModels(),
                said.link());
        return new SourceFact.Entry(entry.entry(), entry.model(), entry.alias(), details, entry.ending());
    }

    private static void emit(
            ListDraft list, SourceFact.Entry entry, SourceFact.@Nullable Entry before, boolean endsOnly) {
        boolean sameModel =
                before != null && before.model().id().equals(entry.model().id());
        boolean sameDetails = before != null && before.details().equals(entry.details());
        if (!endsOnly && (!sameModel || !sameDetails)) {
            list.emit(from -> new ModelListed(
                    from,
                    entry.entry(),
                    entry.model(),
                    entry.alias(),
                    entry.details(),
                    sameModel ? Objects.requireNonNull(before).details() : null));
        }
        SourceFact.Ending ended = before == null || !sameModel ? null : before.ending();
        if (!Objects.equals(ended, entry.ending())) {
            SourceFact.Ending ending = entry.ending();
            list.emit(from -> new DeprecationAnnounced(
                    from,
                    entry.entry(),
                    entry.model(),
                    entry.alias(),
                    ending == null ? (ended == null ? null : ended.provider()) : ending.provider(),
                    ending == null ? null : ending.announcedOn(),
                    ending == null ? null : ending.effectiveOn(),
                    ending == null ? null : ending.terms()));
        }
        if (before == null || !before.equals(entry)) {
            list.facts().put(entry);
        }
    }
}
