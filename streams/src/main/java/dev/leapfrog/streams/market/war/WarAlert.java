package dev.leapfrog.streams.market.war;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.EventContext;

/** Writes the alert of a price war. */
final class WarAlert {
    private static final String SEGMENT = "price-war";

    private WarAlert() {}

    static Alert of(War war, List<Cut> sides, ClosedBoard board, EventContext context) {
        Cut last = sides.getLast();
        List<Alert.Evidence> evidence = new ArrayList<>(List.of(Alert.Evidence.of(context.cause())));
        sides.forEach(side -> evidence.add(side.evidence()));
        List<String> models =
                sides.stream().map(side -> side.model().toString()).distinct().toList();
        return new Alert(
                Alert.Identity.of(
                        Alert.happening(Kind.PRICE_WAR, war.board(), SEGMENT, List.copyOf(war.labs()), war.opened()),
                        Status.FINAL,
                        Alert.group(Kind.PRICE_WAR, SEGMENT, last.model())),
                Kind.PRICE_WAR,
                Status.FINAL,
                Severity.INFO,
                Alert.Subject.of(war.board(), SEGMENT),
                context.timing(),
                new Alert.Statement(
                        headline(war, sides, board),
                        null,
                        Map.of("model", last.model().toString(), "models", models, "labs", List.copyOf(war.labs())),
                        Map.of(
                                "opened",
                                war.opened().toString(),
                                "sharedBoard",
                                board.board().toString())),
                evidence);
    }

    /** Each lab by its deepest cut. */
    private static String headline(War war, List<Cut> sides, ClosedBoard board) {
        Map<String, Cut> deepest = new LinkedHashMap<>();
        sides.stream()
                .sorted(Comparator.comparing(Cut::at)
                        .thenComparing(cut -> cut.model().toString()))
                .forEach(cut ->
                        deepest.merge(cut.lab(), cut, (known, other) -> other.part() > known.part() ? other : known));
        List<String> cuts = deepest.values().stream()
                .map(cut -> cut.labName() + " cut " + cut.name() + " by " + Math.round(cut.part() * 100) + "%")
                .toList();
        String all = String.join(", ", cuts.subList(0, cuts.size() - 1)) + " and " + cuts.getLast();
        String others = war.labs().size() > deepest.size() ? " (" + war.labs().size() + " labs in all)" : "";
        return "Price war among models of like score on " + board.name() + ": " + all + " within two weeks" + others;
    }
}
