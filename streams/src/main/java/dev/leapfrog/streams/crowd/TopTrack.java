package dev.leapfrog.streams.crowd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.streams.board.Extremes;
import dev.leapfrog.streams.crowd.TopFinding.CrowdRecord;
import dev.leapfrog.streams.crowd.TopFinding.Moved;
import dev.leapfrog.streams.crowd.figure.CrowdRules;
import dev.leapfrog.streams.detector.ClosedBoard;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of the top of a board, so that it is not told again.
 *
 * @param since when the board was first seen
 * @param seen the labs that have ever been in the band
 * @param models between which numbers of models the band has held
 * @param labs between which numbers of labs
 * @param told the effective numbers that were last told, or first measured
 * @param moving in how many publications, without a break, each has been a step higher (positive) or lower (negative)
 * @param openLead who has most of the first open models
 */
record TopTrack(
        Instant since,
        SortedSet<String> seen,
        Extremes models,
        Extremes labs,
        SortedMap<Measure, Double> told,
        SortedMap<Measure, Integer> moving,
        CountryLead openLead) {
    TopTrack {
        seen = Collections.unmodifiableSortedSet(new TreeSet<>(seen));
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
        moving = Collections.unmodifiableSortedMap(new TreeMap<>(moving));
    }

    /** The track after a publication, and what was found in it. */
    record Verdict(TopTrack track, List<TopFinding> findings) {
        Verdict {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Begins anew, without telling.
     *
     * @param before null at a board's first publication; else the scale is another one, and who was there is no
     *     newcomer
     */
    static TopTrack start(
            @Nullable TopTrack before, Crowd crowd, Concentration concentration, ClosedBoard board, CrowdRules rules) {
        SortedSet<String> seen = new TreeSet<>(crowd.band().labs());
        if (before != null) {
            seen.addAll(before.seen);
        }
        return new TopTrack(
                before == null ? board.context().at() : before.since,
                seen,
                Extremes.start(crowd.band().models(), board.context().at()),
                Extremes.start(crowd.band().labs().size(), board.context().at()),
                measured(concentration, rules),
                new TreeMap<>(),
                CountryLead.of(concentration, rules));
    }

    /** The same history as another source shows it, without telling. */
    TopTrack rebased(Crowd crowd, Concentration concentration, CrowdRules rules) {
        return new TopTrack(
                since,
                and(crowd.band().labs()),
                models.rebased(crowd.band().models()),
                labs.rebased(crowd.band().labs().size()),
                measured(concentration, rules),
                new TreeMap<>(),
                CountryLead.of(concentration, rules));
    }

    /** The labs that are in the band for the first time. */
    List<String> newLabs(Crowd crowd) {
        return crowd.band().labs().stream().filter(lab -> !seen.contains(lab)).toList();
    }

    Verdict conclude(Crowd crowd, Concentration concentration, ClosedBoard board, CrowdRules rules) {
        var at = board.context().at();
        var boardRules = board.view().rules();
        List<TopFinding> findings = new ArrayList<>();
        Extremes.Step byModels = models.next(crowd.band().models(), at, rules.modelsStep(), boardRules);
        Extremes.Step byLabs = labs.next(crowd.band().labs().size(), at, rules.labsStep(), boardRules);
        for (boolean more : new boolean[] {true, false}) {
            boolean ofModels = byModels.beaten() != null && byModels.higher() == more;
            boolean ofLabs = byLabs.beaten() != null && byLabs.higher() == more;
            if (ofModels || ofLabs) {
                findings.add(new CrowdRecord(
                        crowd, more, ofModels ? beaten(byModels) : null, ofLabs ? beaten(byLabs) : null));
            }
        }
        SortedMap<Measure, Double> next = new TreeMap<>(told);
        SortedMap<Measure, Integer> steps = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            Division division = measure.of(concentration, rules.leastKnown());
            Double before = division == null ? null : next.putIfAbsent(measure, division.effective());
            if (division != null
                    && before != null
                    && Math.abs(division.effective() - before) >= rules.effectiveStep()) {
                int direction = division.effective() > before ? 1 : -1;
                int known = moving.getOrDefault(measure, 0);
                int step = Integer.signum(known) == direction ? known + direction : direction;
                if (Math.abs(step) >= rules.publications()) {
                    findings.add(new Moved(measure, before, division));
                    next.put(measure, division.effective());
                } else {
                    steps.put(measure, step);
                }
            }
        }
        CountryLead.Verdict lead = openLead.next(concentration, rules);
        findings.addAll(lead.findings());
        TopTrack track = new TopTrack(
                since, and(crowd.band().labs()), byModels.extremes(), byLabs.extremes(), next, steps, lead.lead());
        return new Verdict(track, findings);
    }

    private static int beaten(Extremes.Step step) {
        Double beaten = step.beaten();
        return beaten == null ? 0 : (int) Math.round(beaten);
    }

    /** A lab proved to be another one. */
    TopTrack renamed(String from, String to) {
        return seen.contains(from) ? new TopTrack(since, and(List.of(to)), models, labs, told, moving, openLead) : this;
    }

    private SortedSet<String> and(List<String> more) {
        SortedSet<String> all = new TreeSet<>(seen);
        all.addAll(more);
        return all;
    }

    private static SortedMap<Measure, Double> measured(Concentration concentration, CrowdRules rules) {
        SortedMap<Measure, Double> measured = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            Division division = measure.of(concentration, rules.leastKnown());
            if (division != null) {
                measured.put(measure, division.effective());
            }
        }
        return measured;
    }
}
