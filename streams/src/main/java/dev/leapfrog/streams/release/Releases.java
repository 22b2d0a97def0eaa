package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.ListDetector;
import dev.leapfrog.streams.detector.ModelOffers;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.publication.Agenda;
import dev.leapfrog.streams.publication.SourceActivity;
import org.jspecify.annotations.Nullable;

/** All models that registries list: takes their lists as they are closed and concludes what they touch. */
public final class Releases implements ListDetector {
    private static final String NAME = "release";

    /** Lists take up to two weeks to name the weights that came out with a model. */
    private static final int WITH_RELEASE_DAYS = 14;

    private final ReleaseRules rules;
    private final ReleaseEnds ends;
    private final Supplier<Set<String>> watchedLabs;
    private final Memory memory;
    private final Sightings sightings;
    private final ListedModels listed;
    private final Map<ModelId, Release> releases = new HashMap<>();
    private final Agenda<ModelId> agenda = new Agenda<>();
    private final Map<ModelId, LocalDate> planned = new HashMap<>();

    /**
     * All that is kept.
     *
     * @param activity when each source was read last
     * @param offers who lists which models by now; of the list that is closed, too
     * @param watchedLabs the labs whose releases are of note by now; empty for all
     * @param whole memory of the topology; the detector keeps its state in its own part of it
     */
    public Releases(
            ReleaseRules rules,
            SourceActivity activity,
            ModelOffers offers,
            Supplier<Set<String>> watchedLabs,
            Memory whole) {
        this.rules = rules;
        this.watchedLabs = watchedLabs;
        this.ends = new ReleaseEnds(rules, activity, offers);
        Memory own = whole.of(NAME);
        this.memory = own.of("model");
        this.sightings = new Sightings(own.of("sighted"));
        this.listed = new ListedModels(rules, own.of("listed"));
        memory.forEach((key, json) -> {
            Release release = Stored.read(json, Release.class);
            releases.put(release.model().id(), release);
            plan(release, LocalDate.EPOCH);
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 4;
    }

    /** A board names a model. */
    public void sighted(Model model, LocalDate day) {
        sightings.note(model.id(), day);
    }

    @Override
    public List<Output> closed(ClosedList list) {
        EventContext context = list.context();
        SortedMap<ModelId, Release> touched = new TreeMap<>();
        SortedSet<ModelId> newly = new TreeSet<>();
        List<Output> gone = new ArrayList<>();
        for (EcosystemObservation one : list.said()) {
            switch (one) {
                case ModelListed entry -> {
                    Model model = list.now().apply(entry.model());
                    Release release = draft(touched, model);
                    if (release.firstSeenOn() == null) {
                        newly.add(model.id());
                    }
                    String source = entry.provenance().source();
                    touched.put(model.id(), release.listed(source, entry.details(), model, context.date(), rules));
                }
                case DeprecationAnnounced said -> {
                    Release release = draft(touched, list.now().apply(said.model()));
                    touched.put(release.model().id(), ends.with(release, said, context));
                }
                case OfferWithdrawn offer -> {
                    ModelId id = list.now().apply(offer.model()).id();
                    Release release = touched.getOrDefault(id, releases.get(id));
                    if (release != null) {
                        Release after = ends.gone(release, offer.provider(), list.source(), context, gone);
                        touched.put(id, after);
                    }
                }
                case PriceClaimed offer -> sighted(list.now().apply(offer.model()), context.date());
                case UptakeMeasured measured -> sighted(list.now().apply(measured.model()), context.date());
                default -> {}
            }
        }
        duePast(context.date()).forEach(id -> touched.computeIfAbsent(id, releases::get));
        List<Output> facts = new ArrayList<>();
        List<Output> alerts = new ArrayList<>();
        touched.forEach((id, after) -> {
            Release next = news(after, newly.contains(id), context, alerts);
            next = ends.tell(next, context, alerts);
            fact(releases.get(id), next, context, facts);
            if (newly.contains(id)) {
                sightings.note(id, context.date());
            }
            keep(next, context.date());
        });
        facts.addAll(alerts);
        facts.addAll(gone);
        return facts;
    }

    private Release draft(Map<ModelId, Release> touched, Model model) {
        Release draft = touched.get(model.id());
        Release known = draft == null ? releases.get(model.id()) : draft;
        return known == null ? Release.unknown(model) : known;
    }

    /** Those whose end may have come by what a page says that has just been read. */
    private List<ModelId> duePast(LocalDate today) {
        return planned.entrySet().stream()
                .filter(plan -> !plan.getValue().isAfter(today.plusDays(1)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void fact(@Nullable Release before, Release after, EventContext context, List<Output> facts) {
        boolean first = after.firstSeenOn() != null && (before == null || before.firstSeenOn() == null);
        boolean ending = !after.endings().isEmpty()
                && (before == null || before.endings().isEmpty());
        ReleaseFact.Type type = first
                ? ReleaseFact.Type.ModelReleased
                : ending ? ReleaseFact.Type.DeprecationAnnounced : ReleaseFact.Type.ModelChanged;
        ReleaseFact fact = fact(after, type, context);
        if (before == null ? first || ending : !fact.equals(fact(before, type, context))) {
            facts.add(fact);
        }
    }

    private ReleaseFact fact(Release release, ReleaseFact.Type type, EventContext context) {
        return ReleaseFacts.of(release, ends.of(release), type, context, rules);
    }

    /** What is told of a model that is listed: that it was released, or that a list has it now. */
    private Release news(Release release, boolean newly, EventContext context, List<Output> alerts) {
        if (release.released() || release.firstSeenOn() == null || !rules.tracks(release.model())) {
            return release;
        }
        ReleaseDate earliest =
                ReleaseDate.earliest(release, sightings.of(release.model().id()));
        ReleaseDate stated = ReleaseDate.stated(release, rules.freshUntil(context.date()));
        boolean old = earliest != null && rules.isOld(earliest.day(), context.date());
        KnownModels known = new KnownModels(releases, sightings);
        boolean otherName = known.isOtherName(release.model().id(), stated);
        if (stated != null && !old && !otherName) {
            if (context.alerts()) {
                Set<String> watched = watchedLabs.get();
                boolean notable =
                        watched.isEmpty() || watched.contains(release.model().lab());
                alerts.add(new ReleaseAlert(release.model(), context, rules)
                        .released(release, stated, context.provenance().source(), notable, known));
            }
            return release.withReleaseTold();
        }
        if (newly && context.alerts()) {
            LocalDate since = earliest == null || (stated == null && !old) ? null : earliest.day();
            listed.add(release.model(), since, otherName, context);
        }
        return release;
    }

    /** Ends that were announced may have come. */
    @Override
    public List<Output> dayEnded(EventContext context) {
        List<Output> facts = new ArrayList<>();
        List<Output> alerts = new ArrayList<>();
        for (ModelId id : agenda.due(context.at())) {
            planned.remove(id);
            Release release = releases.get(id);
            if (release != null) {
                keep(ends.tell(release, context, alerts), context.date());
            }
        }
        alerts.addAll(listed.dayEnded(context));
        facts.addAll(alerts);
        return facts;
    }

    @Override
    public List<Output> changed(ModelChanged changed) {
        EventContext context = EventContext.of(changed);
        List<Output> facts = new ArrayList<>();
        Release known = releases.get(changed.model().id());
        if (known != null) {
            Release after = known.with(changed.model());
            ReleaseFact fact = fact(after, ReleaseFact.Type.ModelChanged, context);
            if (!fact.equals(fact(known, ReleaseFact.Type.ModelChanged, context))) {
                facts.add(fact);
            }
            keep(after, context.date());
        }
        if (context.alerts() && changed.model().resolved() && opened(changed, known, context)) {
            facts.add(new ReleaseAlert(changed.model(), context, rules).openness(changed));
        }
        return facts;
    }

    /**
     * Whether weights were opened after the release. Weights that a source names within weeks of the release came with
     * it, and the source was late; weights that were open once are not taken back, so a source that says so was wrong;
     * and another kind of open is another reading of the same licence.
     */
    private static boolean opened(ModelChanged changed, @Nullable Release known, EventContext context) {
        if (changed.previous().openness() != Openness.CLOSED
                || !changed.model().openness().isOpen()) {
            return false;
        }
        LocalDate stated = changed.model().releasedOn();
        LocalDate since = stated == null && known != null ? known.firstSeenOn() : stated;
        return since != null && since.isBefore(context.date().minusDays(WITH_RELEASE_DAYS));
    }

    @Override
    public List<Output> merged(ModelMerged merged) {
        EventContext context = EventContext.of(merged);
        sightings.merged(merged.from(), merged.to().id());
        Release from = releases.remove(merged.from());
        if (from == null) {
            return List.of();
        }
        memory.remove(merged.from().toString());
        agenda.put(merged.from(), null);
        planned.remove(merged.from());
        Release known = releases.get(merged.to().id());
        Release to = known == null ? Release.unknown(merged.to()) : known;
        List<Output> alerts = new ArrayList<>();
        Release joined = ends.joined(to, from, context, alerts);
        keep(joined, context.date());
        List<Output> facts = new ArrayList<>(List.of(fact(joined, ReleaseFact.Type.ModelChanged, context)));
        facts.addAll(alerts);
        return facts;
    }

    private void keep(Release release, LocalDate today) {
        releases.put(release.model().id(), release);
        memory.put(release.model().id().toString(), release);
        plan(release, today);
    }

    private void plan(Release release, LocalDate today) {
        ModelId id = release.model().id();
        LocalDate next = ends.next(release, today);
        agenda.put(id, next == null ? null : next.atStartOfDay(ZoneOffset.UTC).toInstant());
        if (next == null) {
            planned.remove(id);
        } else {
            planned.put(id, next);
        }
    }
}
