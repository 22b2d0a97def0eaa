package dev.leapfrog.streams.tier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.TierState.Reference;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.detector.ClosedBoard;

/** An open model of a smaller tier that passes a reference for the first time, told. */
final class TierAlert {
    private TierAlert() {}

    static Alert of(Reference reference, SizeTier tier, ClosedBoard board) {
        Standing smallest = Objects.requireNonNull(reference.smallest());
        Model passed = reference.model().model();
        Model passing = smallest.model();
        double points = smallest.score().minus(reference.model().score());
        String headline = models(tier) + " reach " + passed.shown()
                + (reference.ledYearAgo() ? ", which led a year ago," : "") + " on " + board.name()
                + " for the first time: " + passing.shown()
                + (points == 0 ? " is level with it" : " is " + ShownNumber.points(points) + " above it");
        String segment = Segment.OPEN.key();
        Map<String, Object> after = new TreeMap<>();
        after.put("model", passing.id().toString());
        after.put("score", smallest.score().value());
        after.put("reference", passed.id().toString());
        after.put("referenceScore", reference.model().score().value());
        return new Alert(
                Alert.Identity.of(
                        Alert.happening(
                                Kind.TIER_PASSED,
                                board.board(),
                                segment,
                                List.of(tier.label(), passed.id().toString()),
                                board.context().at()),
                        Status.FINAL,
                        Alert.group(Kind.TIER_PASSED, segment, passing.id())),
                Kind.TIER_PASSED,
                Status.FINAL,
                Severity.INFO,
                Alert.Subject.of(board.board(), segment),
                board.context().timing(),
                new Alert.Statement(
                        headline,
                        null,
                        after,
                        Map.of("tier", tier.label(), "points", points, "ledYearAgo", reference.ledYearAgo())),
                board.evidence(board.row(passing.id()), board.row(passed.id())));
    }

    private static String models(SizeTier tier) {
        return switch (tier) {
            case ON_DEVICE -> "Open models of up to 4 billion parameters";
            case SMALL -> "Open models of up to 10 billion parameters";
            case SINGLE_GPU -> "Open models of up to 40 billion parameters";
            case LARGE, UNKNOWN -> "Open models";
        };
    }
}
