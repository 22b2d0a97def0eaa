package dev.leapfrog.streams.market.pareto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.market.MarketText;

/** Writes the alert of who came to a frontier and who went. */
final class ParetoAlert {
    private static final String SEGMENT = "pareto";
    private static final int MOST_NAMES = 3;

    private final ParetoTrack.Change change;
    private final List<Priced> frontier;
    private final ClosedBoard board;

    ParetoAlert(ParetoTrack.Change change, List<Priced> frontier, ClosedBoard board) {
        this.change = change;
        this.frontier = frontier;
        this.board = board;
    }

    Alert alert(ModelPrices prices) {
        List<String> subjects = new ArrayList<>();
        List<Alert.Evidence> evidence = new ArrayList<>(board.evidence());
        for (ModelId model : change.entered()) {
            subjects.add("+" + model);
            board.evidence(board.row(model)).stream().skip(1).forEach(evidence::add);
            evidence.addAll(prices.evidence(model));
        }
        change.left().forEach(model -> subjects.add("-" + model));
        ModelId leading = change.entered().isEmpty()
                ? change.left().getFirst()
                : change.entered().getFirst();
        Map<String, Object> after = new TreeMap<>();
        after.put("model", leading.toString());
        after.put("entered", change.entered().stream().map(ModelId::toString).toList());
        after.put("left", change.left().stream().map(ModelId::toString).toList());
        return new Alert(
                Alert.Identity.of(
                        Alert.happening(
                                Kind.PARETO_CHANGED,
                                board.board(),
                                SEGMENT,
                                subjects,
                                board.context().at()),
                        Status.FINAL,
                        Alert.group(Kind.PARETO_CHANGED, SEGMENT, leading)),
                Kind.PARETO_CHANGED,
                Status.FINAL,
                Severity.INFO,
                Alert.Subject.of(board.board(), SEGMENT),
                board.context().timing(),
                new Alert.Statement(headline(), null, after, Map.of("models", frontier.size())),
                evidence);
    }

    private String headline() {
        String of = "the best for its price on " + board.name();
        List<String> come = frontier.stream()
                .filter(one -> change.entered().contains(one.model().id()))
                .map(one -> one.model().shown() + " (" + MarketText.dollars(one.list() == null ? 0 : one.list()) + ")")
                .toList();
        List<String> gone = change.left().stream().map(ShownName::of).toList();
        if (come.isEmpty()) {
            return listed(gone) + (gone.size() == 1 ? " is" : " are") + " no longer " + of;
        }
        String are = come.size() == 1 ? " is now " : " are now each ";
        return listed(come) + are + of + (gone.isEmpty() ? "" : "; no longer " + listed(gone));
    }

    private static String listed(List<String> names) {
        if (names.size() > MOST_NAMES) {
            return String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
        }
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
