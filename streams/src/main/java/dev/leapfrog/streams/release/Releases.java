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
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.publication.Agenda;
import dev.leapfrog.streams.publication.Moment;
import org.jspecify.annotations.Nullable;

/** All models that registries list: takes their lists as they are closed and concludes what they touch. */
public final class Releases {
    /** First word of the keys in the memory. */
    public static final String KEY = "release";

    private final ReleaseRules rules;
    private final Memory memory;
    private final Map<ModelId, Release> releases = new HashMap<>();
    private final Agenda<ModelId> ends = new Agenda<>();

    public Releases(ReleaseRules rules, Memory memory) {
        this.rules = rules;
        this.memory = memory;
    }

    /** Takes back what the memory holds. */
    public void restore(byte[] json) {
        Release release = Stored.read(json, Release.class);
        releases.put(release.model().id(), release);
        plan(release);
    }

    /**
     * A source has closed a list.
     *
     * @param said listings and ends since the list before, in the order in which they were said
     * @param now the model that a model is known to be by now
     */
    public ReleaseOutcome closed(List<EcosystemObservation> said, UnaryOperator<Model> now, Moment moment) {
        SortedMap<ModelId, Release> touched = new TreeMap<>();
        for (EcosystemObservation one : said) {
            if (one instanceof ModelListed listed) {
                Release release = draft(touched, now.apply(listed.model()));
                touched.put(
                        release.model().id(),
                        release.listed(
                                listed.provenance().source(),
                                listed.details(),
                                now.apply(listed.model()),
                                moment.date(),
                                rules));
            } else if (one instanceof DeprecationAnnounced announced) {
                Release release = draft(touched, now.apply(announced.model()));
                touched.put(release.model().id(), ending(release, announced, moment));
            }
        }
        List<ReleaseFact> facts = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        touched.forEach((id, after) -> {
            Release before = releases.get(id);
            keep(conclude(before, after, moment, facts, alerts));
        });
        return new ReleaseOutcome(facts, alerts);
    }

    private Release draft(Map<ModelId, Release> touched, Model model) {
        Release draft = touched.get(model.id());
        Release known = draft == null ? releases.get(model.id()) : draft;
        return known == null ? Release.unknown(model) : known;
    }

    private static Release ending(Release release, DeprecationAnnounced announced, Moment moment) {
        String provider = announced.provider();
        boolean ofModel = provider == null || provider.equals(release.model().lab());
        LocalDate announcedOn = announced.announcedOn();
        boolean takenBack = announcedOn == null && announced.effectiveOn() == null;
        LocalDate since = announcedOn == null ? moment.date() : announcedOn;
        return release.ending(
                ofModel ? Release.MODEL : Objects.requireNonNull(provider),
                announced.provenance().source(),
                takenBack ? null : new Ending(since, announced.effectiveOn()));
    }

    private Release conclude(
            @Nullable Release before, Release after, Moment moment, List<ReleaseFact> facts, List<Alert> alerts) {
        boolean first = after.firstSeenOn() != null && (before == null || before.firstSeenOn() == null);
        boolean ends = after.endings().containsKey(Release.MODEL)
                && (before == null || !before.endings().containsKey(Release.MODEL));
        ReleaseFact.Type type = first
                ? ReleaseFact.Type.ModelReleased
                : ends ? ReleaseFact.Type.DeprecationAnnounced : ReleaseFact.Type.ModelChanged;
        ReleaseFact fact = after.fact(type, moment, rules);
        if (before == null ? first || ends : !fact.equals(before.fact(type, moment, rules))) {
            facts.add(fact);
        }
        if (first && moment.tells() && rules.tracks(after.model()) && !old(after)) {
            alerts.add(new ReleaseAlert(after.model(), moment, rules)
                    .released(after, moment.provenance().source()));
        }
        Release told = after;
        for (String provider : after.endings().keySet()) {
            Ending ending = after.ending(provider, rules);
            boolean news = before == null || !before.endings().containsKey(provider);
            if (ending != null && news && moment.tells() && after.model().resolved()) {
                alerts.add(new ReleaseAlert(after.model(), moment, rules).announced(provider, ending));
            }
            boolean over = ending != null
                    && ending.effectiveOn() != null
                    && !ending.effectiveOn().isAfter(moment.date());
            told = over && !told.ended().contains(provider) ? told.endTold(provider) : told;
        }
        return told;
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

    /** A day is over: ends that were announced may have come. */
    public ReleaseOutcome dayEnded(Moment moment) {
        List<Alert> alerts = new ArrayList<>();
        for (ModelId id : ends.due(moment.at())) {
            Release release = releases.get(id);
            if (release == null) {
                continue;
            }
            Release told = release;
            for (String provider : release.endings().keySet()) {
                Ending ending = release.ending(provider, rules);
                LocalDate day = ending == null ? null : ending.effectiveOn();
                if (ending == null
                        || day == null
                        || day.isAfter(moment.date())
                        || told.ended().contains(provider)) {
                    continue;
                }
                told = told.endTold(provider);
                if (moment.tells() && release.model().resolved()) {
                    alerts.add(new ReleaseAlert(release.model(), moment, rules).effective(provider, ending, day));
                }
            }
            keep(told);
        }
        return new ReleaseOutcome(List.of(), alerts);
    }

    /** Takes effect at once. */
    public ReleaseOutcome apply(ModelChanged changed) {
        Moment moment = Moment.of(changed);
        List<ReleaseFact> facts = new ArrayList<>();
        Release known = releases.get(changed.model().id());
        if (known != null) {
            Release after = known.with(changed.model());
            ReleaseFact fact = after.fact(ReleaseFact.Type.ModelChanged, moment, rules);
            if (!fact.equals(known.fact(ReleaseFact.Type.ModelChanged, moment, rules))) {
                facts.add(fact);
            }
            keep(after);
        }
        Openness before = changed.previous().openness();
        Openness after = changed.model().openness();
        boolean stated = before != Openness.UNKNOWN && after != Openness.UNKNOWN;
        if (stated && before != after && moment.tells() && changed.model().resolved()) {
            return new ReleaseOutcome(
                    facts, List.of(new ReleaseAlert(changed.model(), moment, rules).openness(changed)));
        }
        return new ReleaseOutcome(facts, List.of());
    }

    /** Moves what was known of one model to the other. */
    public ReleaseOutcome apply(ModelMerged merged) {
        Release from = releases.remove(merged.from());
        if (from == null) {
            return new ReleaseOutcome(List.of(), List.of());
        }
        memory.remove(KEY + " " + merged.from());
        ends.put(merged.from(), null);
        Moment moment = Moment.of(merged);
        Release known = releases.get(merged.to().id());
        Release to = (known == null ? Release.unknown(merged.to()) : known).joined(from);
        keep(to);
        return new ReleaseOutcome(List.of(to.fact(ReleaseFact.Type.ModelChanged, moment, rules)), List.of());
    }

    private void keep(Release release) {
        releases.put(release.model().id(), release);
        memory.put(KEY + " " + release.model().id(), release);
        plan(release);
    }

    private void plan(Release release) {
        LocalDate next = release.nextEnd(rules);
        ends.put(
                release.model().id(),
                next == null ? null : next.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
