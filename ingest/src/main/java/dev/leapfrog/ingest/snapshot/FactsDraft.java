package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.Model;
import dev.leapfrog.events.ModelId;
import dev.leapfrog.events.RowKey;
import dev.leapfrog.events.SourceFact;
import org.jspecify.annotations.Nullable;

/** The facts of a source while one response is compared with them: altered as it is told, with a note of what was. */
final class FactsDraft {
    private final Map<BoardId, NavigableMap<RowKey, SourceFact.Row>> rows = new HashMap<>();
    private final Map<BoardId, NavigableMap<Instant, SourceFact.Issue>> issues = new HashMap<>();
    private final Map<ModelId, Map<String, SourceFact.Row>> byModel = new HashMap<>();
    private final SortedMap<String, SourceFact> told = new TreeMap<>();
    private final Set<String> removed = new TreeSet<>();

    FactsDraft(Facts last) {
        last.all().forEach(this::set);
    }

    /** The rows of a board as they were last told, in order of the key: a copy. */
    SortedMap<RowKey, SourceFact.Row> rows(BoardId board) {
        return new TreeMap<>(rows.getOrDefault(board, new TreeMap<>()));
    }

    /** What was known of a model by any of its rows, without a configuration; null for a model without rows. */
    @Nullable
    Model model(ModelId id) {
        Map<String, SourceFact.Row> known = byModel.getOrDefault(id, Map.of());
        return known.isEmpty() ? null : known.values().iterator().next().model().withoutConfiguration();
    }

    /** Gives all rows of a model these attributes. */
    void learn(ModelId id, Attributes attributes) {
        for (SourceFact.Row row : List.copyOf(byModel.getOrDefault(id, Map.of()).values())) {
            put(new SourceFact.Row(
                    row.board(), attributes.applyTo(row.model()), row.alias(), row.score(), row.rank(), row.seen()));
        }
    }

    SourceFact.@Nullable Issue issue(BoardId board, Instant date) {
        return issues.getOrDefault(board, new TreeMap<>()).get(date);
    }

    /** The newest date for which the board has an issue; null when it has none. */
    @Nullable
    Instant newestIssue(BoardId board) {
        NavigableMap<Instant, SourceFact.Issue> known = issues.get(board);
        return known == null ? null : known.lastKey();
    }

    void put(SourceFact fact) {
        set(fact);
        told.put(fact.entity(), fact);
        removed.remove(fact.entity());
    }

    void remove(SourceFact.Row row) {
        rows.getOrDefault(row.board(), new TreeMap<>()).remove(RowKey.of(row.model()));
        byModel.getOrDefault(row.model().id(), new TreeMap<>()).remove(row.entity());
        told.remove(row.entity());
        removed.add(row.entity());
    }

    private void set(SourceFact fact) {
        switch (fact) {
            case SourceFact.Row row -> {
                rows.computeIfAbsent(row.board(), board -> new TreeMap<>()).put(RowKey.of(row.model()), row);
                byModel.computeIfAbsent(row.model().id(), model -> new TreeMap<>())
                        .put(row.entity(), row);
            }
            case SourceFact.Issue issue ->
                issues.computeIfAbsent(issue.publication().board(), board -> new TreeMap<>())
                        .put(issue.publication().publishedAt(), issue);
        }
    }

    /** The facts that are new or other than before, in order of the entity. */
    List<SourceFact> told() {
        return List.copyOf(told.values());
    }

    /** The entities of the facts that are no more, in order. */
    List<String> removed() {
        return List.copyOf(removed);
    }

    /** All facts as they are now. */
    Facts facts() {
        List<SourceFact> all = new ArrayList<>();
        rows.values().forEach(board -> all.addAll(board.values()));
        issues.values().forEach(board -> all.addAll(board.values()));
        return new Facts(all);
    }
}
