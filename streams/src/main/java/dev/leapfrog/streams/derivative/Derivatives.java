package dev.leapfrog.streams.derivative;

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
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.UptakeShares.Baseline;
import dev.leapfrog.events.output.UptakeShares.Shares;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.ListDetector;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.overtake.OvertakeAlert;
import dev.leapfrog.streams.overtake.ShareLeads;
import dev.leapfrog.streams.overtake.ShareRules;
import dev.leapfrog.streams.overtake.Tally;
import org.jspecify.annotations.Nullable;

/** How much is made from the models of which lab and country, concluded at the end of each day that had a list. */
public final class Derivatives implements ListDetector {
    private static final String NAME = "derivatives";

    /** A base that comes with so many derivatives from before the last list was not asked for until then. */
    private static final int BACKLOG = 20;

    private final ShareRules rules;
    private final Memory ofBases;
    private final Memory ofLists;
    private final SortedMap<String, BuiltUpon> bases = new TreeMap<>();
    private final SortedMap<String, CountedLists> lists = new TreeMap<>();

    /** @param whole of the topology; the detector keeps its state in its own part of it */
    public Derivatives(ShareRules rules, Memory whole) {
        this.rules = rules;
        Memory own = whole.of(NAME);
        ofBases = own.of("base");
        ofLists = own.of("lists");
        ofBases.forEach((key, json) -> bases.put(key, Stored.read(json, BuiltUpon.class)));
        ofLists.forEach((key, json) -> lists.put(key, Stored.read(json, CountedLists.class)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    /** Counts what a list adds. */
    @Override
    public List<Output> closed(ClosedList list) {
        String universe = list.marker().universe();
        List<DerivativeListed> said = list.said().stream()
                .filter(DerivativeListed.class::isInstance)
                .map(DerivativeListed.class::cast)
                .toList();
        if (universe == null || list.marker().list() != SnapshotPublished.Kind.DERIVATIVES) {
            return List.of();
        }
        LocalDate today = list.context().date();
        CountedLists before = lists.get(universe);
        Map<String, BuiltUpon> added = new TreeMap<>();
        Map<String, Integer> backlogs = new HashMap<>();
        for (DerivativeListed listed : said) {
            Model base = list.now().apply(listed.base());
            String key = BuiltUpon.key(universe, base.id().toString());
            BuiltUpon known = added.getOrDefault(key, bases.getOrDefault(key, BuiltUpon.none(universe, base)));
            LocalDate created = listed.createdOn();
            LocalDate day = created == null || created.isAfter(today) ? today : created;
            added.put(key, day.isAfter(windowBefore(today)) ? known.and(day, listed.relation(), 1) : known);
            if (before != null && !bases.containsKey(key) && day.isBefore(day(before))) {
                backlogs.merge(key, 1, Integer::sum);
            }
        }
        added.values().forEach(this::keep);
        boolean backlog = backlogs.values().stream().anyMatch(count -> count >= BACKLOG);
        LocalDate settled =
                backlog || before == null ? today.plusDays(rules.window().toDays()) : before.settledOn();
        keep(CountedLists.after(before, universe, list.marker(), settled));
        return List.of();
    }

    @Override
    public List<Output> dayEnded(EventContext day) {
        List<Output> outputs = new ArrayList<>();
        for (CountedLists counted : List.copyOf(lists.values())) {
            if (counted.open()) {
                outputs.addAll(concluded(counted, day));
            }
        }
        return outputs;
    }

    private List<Output> concluded(CountedLists counted, EventContext day) {
        LocalDate today = day.date().minusDays(1);
        LocalDate after = windowBefore(today);
        forget(counted.universe(), after);
        List<Output> outputs = new ArrayList<>();
        SortedMap<String, ShareLeads> leads = new TreeMap<>();
        for (DerivativeKind kind : DerivativeKind.KINDS) {
            Tally tally = new Tally();
            for (BuiltUpon base : bases.values()) {
                int made = base.universe().equals(counted.universe())
                        ? base.count(after, today, kind.relations()::contains)
                        : 0;
                if (made > 0) {
                    tally.add(base.model(), made);
                }
            }
            if (tally.total() > 0) {
                outputs.addAll(concluded(counted, kind, tally, day, leads));
            }
        }
        keep(counted.leading(leads));
        return outputs;
    }

    private List<Output> concluded(
            CountedLists counted,
            DerivativeKind kind,
            Tally tally,
            EventContext day,
            SortedMap<String, ShareLeads> leads) {
        Shares shares = tally.shares();
        ShareLeads known = counted.leads().get(kind.measure());
        Baseline baseline = baseline(counted, known, day);
        ShareLeads.Step step = known == null || baseline != null
                ? new ShareLeads.Step(ShareLeads.of(shares, rules), List.of())
                : known.next(shares, day.at(), rules);
        leads.put(kind.measure(), step.leads());
        List<Output> outputs = new ArrayList<>();
        outputs.add(new UptakeShares(
                counted.last().provenance(),
                day.at(),
                kind.measure(),
                counted.universe(),
                tally.entries(),
                tally.total(),
                baseline,
                shares,
                step.leads().named(),
                tally.top(rules.shownModels())));
        if (day.alerts() && kind.measure().equals(DerivativeKind.ALL)) {
            OvertakeAlert alert = new OvertakeAlert(
                    Kind.DERIVATIVES_OVERTAKEN, kind.measure(), counted.universe(), day, UnaryOperator.identity());
            step.overtakes().stream()
                    .filter(ShareLeads.Overtake::isOfCountries)
                    .forEach(overtake -> outputs.add(alert.of(overtake, tally.total() >= rules.notableEntries())));
        }
        return outputs;
    }

    private static @Nullable Baseline baseline(CountedLists counted, @Nullable ShareLeads known, EventContext day) {
        if (known == null) {
            return Baseline.FIRST;
        }
        if (day.date().minusDays(1).isBefore(counted.settledOn())) {
            return Baseline.INCOMPLETE;
        }
        return counted.restart() ? Baseline.RECLASSIFIED : null;
    }

    /** What was made before the window is not counted any more. */
    private void forget(String universe, LocalDate day) {
        for (BuiltUpon base : List.copyOf(bases.values())) {
            if (base.universe().equals(universe)
                    && !base.made().isEmpty()
                    && !base.made().firstKey().isAfter(day)) {
                keep(base.after(day));
            }
        }
    }

    @Override
    public List<Output> changed(ModelChanged changed) {
        become(changed.model().id(), changed.model());
        return List.of();
    }

    @Override
    public List<Output> merged(ModelMerged merged) {
        become(merged.from(), merged.to());
        return List.of();
    }

    private void become(ModelId from, Model now) {
        for (CountedLists counted : List.copyOf(lists.values())) {
            String key = BuiltUpon.key(counted.universe(), from.toString());
            BuiltUpon known = bases.get(key);
            if (known != null) {
                bases.remove(key);
                ofBases.remove(key);
                BuiltUpon moved = known.of(now);
                BuiltUpon other = bases.get(moved.key());
                keep(other == null ? moved : moved.joined(other));
                if (!Objects.equals(known.model().country(), now.country())
                        || known.model().openness() != now.openness()
                        || !known.model().lab().equals(now.lab())) {
                    keep(counted.restarting());
                }
            }
        }
    }

    private LocalDate windowBefore(LocalDate day) {
        return day.minusDays(rules.window().toDays());
    }

    private static LocalDate day(CountedLists counted) {
        return LocalDate.ofInstant(EventContext.notAhead(counted.last().provenance()), ZoneOffset.UTC);
    }

    private void keep(BuiltUpon base) {
        bases.put(base.key(), base);
        ofBases.put(base.key(), base);
    }

    private void keep(CountedLists counted) {
        lists.put(counted.universe(), counted);
        ofLists.put(counted.universe(), counted);
    }
}
