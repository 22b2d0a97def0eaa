package dev.leapfrog.streams.category;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.output.CategoryState.Category;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.detector.ClosedArena;
import dev.leapfrog.streams.detector.ClosedBoard;
import org.jspecify.annotations.Nullable;

/** What is told of an arena's categories, on the board of the whole arena. */
final class CategoryAlert {
    private final ClosedArena arena;
    private final ClosedBoard overall;
    private final Comparison comparison;

    CategoryAlert(ClosedArena arena, Comparison comparison) {
        this.arena = arena;
        this.overall = comparison.overall().board();
        this.comparison = comparison;
    }

    /** A model leads a category clearly, and is not among the first of the whole arena. */
    Alert specialist(String name, Category category) {
        ModelId model = category.leader().model().id();
        Integer rank = category.overallRank();
        Map<String, Object> after = new TreeMap<>();
        after.put("model", model.toString());
        after.put("category", name);
        after.put("score", category.leader().score().value());
        return alert(
                Kind.SPECIALIST,
                List.of(name, model.toString()),
                model,
                category.leader().model().shown() + " specialises: it clearly leads "
                        + comparison.board(name).board().name() + ", and is "
                        + (rank == null ? "far down" : "number " + rank) + " overall",
                after,
                rank == null ? Map.of() : Map.of("overallRank", rank),
                comparison.board(name).board().row(model));
    }

    /** More or fewer labs lead a category than before. */
    Alert split(int before, CategoryState state) {
        Contender leader = comparison.overall().leaders().point(Segment.ALL);
        if (leader == null) {
            throw new IllegalStateException("an arena whose categories are led has a leader");
        }
        String labs = state.labs().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(lab -> labName(lab.getKey()) + " " + lab.getValue())
                .collect(Collectors.joining(", "));
        String text = state.split() == 1
                ? "One lab leads every category on "
                : state.split() + " labs share the lead of the categories on ";
        return alert(
                Kind.SPLIT,
                List.of(),
                leader.id(),
                text + overall.name() + ", " + (state.split() > before ? "up" : "down") + " from " + before + ": "
                        + labs,
                Map.of("split", state.split()),
                Map.of("before", before, "labs", state.labs()),
                null);
    }

    private String labName(String lab) {
        return comparison.categories().values().stream()
                .map(led -> led.leaders().point(Segment.ALL))
                .filter(leader -> leader != null && leader.model().lab().equals(lab))
                .map(leader -> leader.model().labShown())
                .findFirst()
                .orElse(lab);
    }

    private Alert alert(
            Kind kind,
            List<String> subjects,
            ModelId leading,
            String headline,
            Map<String, Object> after,
            Map<String, Object> metrics,
            @Nullable Row row) {
        String segment = Segment.ALL.key();
        return new Alert(
                Alert.Identity.of(
                        Alert.happening(
                                kind,
                                overall.board(),
                                segment,
                                subjects,
                                arena.context().at()),
                        Status.FINAL,
                        Alert.group(kind, segment, leading)),
                kind,
                Status.FINAL,
                Severity.INFO,
                Alert.Subject.of(overall.board(), segment),
                arena.context().timing(),
                new Alert.Statement(headline, null, after, metrics),
                overall.evidence(row));
    }
}
