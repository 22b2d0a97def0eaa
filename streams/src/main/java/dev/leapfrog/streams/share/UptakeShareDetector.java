package dev.leapfrog.streams.share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.UptakeMeasured;
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

/** How the use of models is shared, over the names of each list of uptake that says which models it covers. */
public final class UptakeShareDetector implements ListDetector {
    private static final String NAME = "shares";

    private final ShareRules rules;
    private final ListedRows rows;
    private final Memory memory;
    private final SortedMap<String, FollowedList> lists = new TreeMap<>();

    /** @param whole of the topology; the detector keeps its state in its own part of it */
    public UptakeShareDetector(ShareRules rules, Memory whole) {
        this.rules = rules;
        Memory own = whole.of(NAME);
        rows = new ListedRows(own.of("row"));
        memory = own.of("list");
        memory.forEach((key, json) -> lists.put(key, Stored.read(json, FollowedList.class)));
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
        List<UptakeMeasured> said = list.said().stream()
                .filter(UptakeMeasured.class::isInstance)
                .map(UptakeMeasured.class::cast)
                .toList();
        said.forEach(measured ->
                rows.renamed(measured, list.now().apply(measured.model())).forEach(this::reclassified));
        String universe = FollowedList.universe(list);
        List<String> names = list.marker().listed();
        if (universe == null || names == null || names.isEmpty()) {
            said.forEach(measured -> rows.measured(measured, list.now().apply(measured.model())));
            return List.of();
        }
        settleReclassified(list.source(), universe);
        said.forEach(measured -> rows.measured(measured, list.now().apply(measured.model())));
        List<Output> outputs = new ArrayList<>();
        tallies(list.source(), names)
                .forEach((measure, tally) -> outputs.addAll(concluded(list, measure, universe, names, tally)));
        return outputs;
    }

    private List<Output> concluded(ClosedList list, String measure, String universe, List<String> names, Tally tally) {
        EventContext context = list.context();
        FollowedList known = lists.get(FollowedList.key(measure, universe));
        if (tally.total() <= 0 || (known != null && isPassedOver(known, list, names))) {
            return List.of();
        }
        Shares shares = tally.shares();
        Baseline baseline = known == null ? Baseline.FIRST : known.baseline(list.source(), names, rules);
        ShareLeads.Step step = known == null || baseline != null
                ? new ShareLeads.Step(ShareLeads.of(shares, rules), List.of())
                : known.leads().next(shares, context.at(), rules);
        keep(new FollowedList(measure, universe, list.source(), context.at(), names, false, step.leads()));
        List<Output> outputs = new ArrayList<>();
        outputs.add(new UptakeShares(
                context.provenance(),
                context.at(),
                measure,
                universe,
                tally.entries(),
                tally.total(),
                baseline,
                shares,
                step.leads().named(),
                tally.top(rules.shownModels())));
        if (context.alerts() && isOfTheMostUsed(list, measure)) {
            OvertakeAlert alert = new OvertakeAlert(Kind.UPTAKE_OVERTAKEN, measure, universe, context, rows::labShown);
            boolean notable = tally.entries() >= rules.notableEntries();
            step.overtakes().forEach(overtake -> outputs.add(alert.of(overtake, notable)));
        }
        return outputs;
    }

    /**
     * Whether who is missing is used less. Models leave a list that was chosen otherwise, such as by what is new,
     * however much they are used, and what is left of it overtakes nobody.
     */
    private static boolean isOfTheMostUsed(ClosedList list, String measure) {
        return list.marker().complete() || measure.equals(list.marker().rankedBy());
    }

    /** Another source's list is followed, or this one says nothing that is new. */
    private boolean isPassedOver(FollowedList known, ClosedList list, List<String> names) {
        Instant at = list.context().at();
        return at.isBefore(known.at())
                || known.outweighs(list.source(), at, rules)
                || (list.marker().changes() == 0
                        && known.source().equals(list.source())
                        && known.names().equals(names));
    }

    /** By measure, what the names of a list come to. */
    private SortedMap<String, Tally> tallies(String source, List<String> names) {
        SortedMap<String, Tally> tallies = new TreeMap<>();
        for (String name : names) {
            ListedRow row = rows.get(source, name);
            if (row != null) {
                row.values()
                        .forEach((measure, value) -> tallies.computeIfAbsent(measure, added -> new Tally())
                                .add(row.model(), value));
            }
        }
        return tallies;
    }

    @Override
    public List<Output> changed(ModelChanged changed) {
        rows.changed(changed.model().id(), changed.model()).forEach(this::reclassified);
        return List.of();
    }

    @Override
    public List<Output> merged(ModelMerged merged) {
        rows.changed(merged.from(), merged.to()).forEach(this::reclassified);
        return List.of();
    }

    /** A name counts for another lab, country or openness from now on. */
    private void reclassified(ListedRow before) {
        for (FollowedList list : List.copyOf(lists.values())) {
            if (list.source().equals(before.source()) && list.has(before.name()) && !list.reclassified()) {
                keep(list.asReclassified());
            }
        }
    }

    /** Leads that a list did not have by what was known then, and has by what is known now, were nobody's to take. */
    private void settleReclassified(String source, String universe) {
        for (FollowedList list : List.copyOf(lists.values())) {
            if (list.reclassified()
                    && list.source().equals(source)
                    && list.universe().equals(universe)) {
                Tally tally = tallies(source, list.names()).getOrDefault(list.measure(), new Tally());
                keep(list.leading(list.leads().reclassified(tally.shares(), rules)));
            }
        }
    }

    private void keep(FollowedList list) {
        lists.put(list.key(), list);
        memory.put(list.key(), list);
    }
}
