package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.ListDetector;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.publication.Agenda;
import org.jspecify.annotations.Nullable;

/** All models that registries list: takes their lists as they are closed and concludes what they touch. */
public final class Releases implements ListDetector {
    private static final String NAME = "release";

    /** Lists take up to two weeks to name the weights that came out with a model. */
    private static final int WITH_RELEASE_DAYS = 14;

    private final ReleaseRules rules;
    private final Memory memory;
    private final Map<ModelId, Release> releases = new HashMap<>();
    private final Agenda<ModelId> ends = new Agenda<>();

    /** @param whole of the topology; the detector keeps its state in its own part of it */
    public Releases(ReleaseRules rules, Memory whole) {
        this.rules = rules;
        this.memory = whole.of(NAME);
        memory.forEach((key, json) -> {
            Release release = Stored.read(json, Release.class);
            releases.put(release.model().id(), release);
            plan(release);
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Output> closed(ClosedList list) {
        EventContext context = list.context();
        UnaryOperator<Model> now = list.now();
        SortedMap<ModelId, Release> touched = new TreeMap<>();
        for (EcosystemObservation one : list.said()) {
            if (one instanceof ModelListed listed) {
                Release release = draft(touched, now.apply(listed.model()));
                touched.put(
                        release.model().id(),
                        release.listed(
                                listed.provenance().source(),
                                listed.details(),
                                now.apply(listed.model()),
                                context.date(),
                                rules));
            } else if (one instanceof DeprecationAnnounced announced) {
                Release release = draft(touched, now.apply(announced.model()));
                touched.put(release.model().id(), ending(release, announced, context));
            }
        }
        List<Output> facts = new ArrayList<>();
        List<Output> alerts = new ArrayList<>();
        touched.forEach((id, after) -> {
            Release before = releases.get(id);
            keep(conclude(before, after, context, facts, alerts));
        });
        facts.addAll(alerts);
        return facts;
    }

    private Release draft(Map<ModelId, Release> touched, Model model) {
        Release draft = touched.get(model.id());
        Release known = draft == null ? releases.get(model.id()) : draft;
        return known == null ? Release.unknown(model) : known;
    }

    private static Release ending(Release release, DeprecationAnnounced announced, EventContext context) {
        String provider = announced.provider();
        boolean ofModel = provider == null || provider.equals(release.model().lab());
        LocalDate announcedOn = announced.announcedOn();
        boolean takenBack = announcedOn == null && announced.effectiveOn() == null;
        LocalDate since = announcedOn == null ? context.date() : announcedOn;
        return release.ending(
                ofModel ? Release.MODEL : Objects.requireNonNull(provider),
                announced.provenance().source(),
                takenBack ? null : new Ending(since, announced.effectiveOn()));
    }

    private Release conclude(
            @Nullable Release before, Release after, EventContext context, List<Output> facts, List<Output> alerts) {
        boolean first = after.firstSeenOn() != null && (before == null || before.firstSeenOn() == null);
        boolean ends = after.endings().containsKey(Release.MODEL)
                && (before == null || !before.endings().containsKey(Release.MODEL));
        ReleaseFact.Type type = first
                ? ReleaseFact.Type.ModelReleased
                : ends ? ReleaseFact.Type.DeprecationAnnounced : ReleaseFact.Type.ModelChanged;
        ReleaseFact fact = after.fact(type, context, rules);
        if (before == null ? first || ends : !fact.equals(before.fact(type, context, rules))) {
            facts.add(fact);
        }
        if (first && context.alerts() && rules.tracks(after.model()) && !old(after)) {
            alerts.add(new ReleaseAlert(after.model(), context, rules)
                    .released(after, context.provenance().source()));
        }
        Release next = after;
        for (String provider : after.endings().keySet()) {
            Ending ending = after.ending(provider, rules);
            boolean news = before == null || !before.endings().containsKey(provider);
            if (ending != null && news && context.alerts() && after.model().resolved()) {
                alerts.add(new ReleaseAlert(after.model(), context, rules).announced(provider, ending));
            }
            boolean over = ending != null
                    && ending.effectiveOn() != null
                    && !ending.effectiveOn().isAfter(context.date());
            next = over && !next.ended().contains(provider) ? next.withEndPublished(provider) : next;
        }
        return next;
    }

    /** Whether it was released long before it was first seen. */
    private boolean old(Release release) {
        LocalDate seen = release.firstSeenOn();
        LocalDate announced = release.earliest(ModelDetails::announcedOn);
        LocalDate stated = announced == null ? release.model().releasedOn() : announced;
        return seen != null
                && stated != null
                && stated.isBefore(seen.minusDays(rules.oldAfter().toDays()));
    }

    /** Ends that were announced may have come. */
    @Override
    public List<Output> dayEnded(EventContext context) {
        List<Output> alerts = new ArrayList<>();
        for (ModelId id : ends.due(context.at())) {
            Release release = releases.get(id);
            if (release == null) {
                continue;
            }
            Release next = release;
            for (String provider : release.endings().keySet()) {
                Ending ending = release.ending(provider, rules);
                LocalDate day = ending == null ? null : ending.effectiveOn();
                if (ending == null
                        || day == null
                        || day.isAfter(context.date())
                        || next.ended().contains(provider)) {
                    continue;
                }
                next = next.withEndPublished(provider);
                if (context.alerts() && release.model().resolved()) {
                    alerts.add(new ReleaseAlert(release.model(), context, rules).effective(provider, ending, day));
                }
            }
            keep(next);
        }
        return alerts;
    }

    @Override
    public List<Output> changed(ModelChanged changed) {
        EventContext context = EventContext.of(changed);
        List<Output> facts = new ArrayList<>();
        Release known = releases.get(changed.model().id());
        if (known != null) {
            Release after = known.with(changed.model());
            ReleaseFact fact = after.fact(ReleaseFact.Type.ModelChanged, context, rules);
            if (!fact.equals(known.fact(ReleaseFact.Type.ModelChanged, context, rules))) {
                facts.add(fact);
            }
            keep(after);
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
        Release from = releases.remove(merged.from());
        if (from == null) {
            return List.of();
        }
        memory.remove(merged.from().toString());
        ends.put(merged.from(), null);
        EventContext context = EventContext.of(merged);
        Release known = releases.get(merged.to().id());
        Release to = (known == null ? Release.unknown(merged.to()) : known).joined(from);
        keep(to);
        return List.of(to.fact(ReleaseFact.Type.ModelChanged, context, rules));
    }

    private void keep(Release release) {
        releases.put(release.model().id(), release);
        memory.put(release.model().id().toString(), release);
        plan(release);
    }

    private void plan(Release release) {
        LocalDate next = release.nextEnd(rules);
        ends.put(
                release.model().id(),
                next == null ? null : next.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
