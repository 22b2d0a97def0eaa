package dev.leapfrog.ingest.snapshot.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.identity.Identities;
import dev.leapfrog.ingest.snapshot.fact.FactsDraft;

/**
 * Rows that stand in the new lists of an arena under another name: one that is gone and one that has come have the same
 * numbers in every cell. So a board replaces the cover name of a model that was tested before its release, or mends a
 * name. The old name is then an alias of the new one's model, with the cells as proof; nobody has left or come.
 *
 * <p>A wrong merge is worse than a miss. Cells with fewer than four different numbers prove nothing, nor do those that
 * two rows share; a model that registries know is not merged into another; and a name that means whatever is newest is
 * none to learn.
 */
public final class RenamedRows {
    private static final int ENOUGH_NUMBERS = 4;
    private static final String LATEST = "latest";

    private final Map<Map<BoardId, Score>, List<Row>> gone = new HashMap<>();
    private final Map<Map<BoardId, Score>, List<Row>> come = new HashMap<>();

    /** A row by its model and name, with all its cells. */
    private record Row(Model model, String alias, Map<BoardId, Score> cells) {}

    private RenamedRows() {}

    /** The models of rows that are gone, each with the model of the row that took its place. */
    public static SortedMap<ModelId, Model> in(Collection<ResolvedListing> listings, FactsDraft facts) {
        Map<ArenaId, List<ResolvedListing>> arenas = new TreeMap<>(Comparator.comparing(ArenaId::toString));
        listings.forEach(listing -> arenas.computeIfAbsent(listing.board().arena(), added -> new ArrayList<>())
                .add(listing));
        SortedMap<ModelId, Model> renamed = new TreeMap<>();
        for (List<ResolvedListing> arena : arenas.values()) {
            boolean comparable = arena.stream()
                    .allMatch(list -> list.listing().complete()
                            && facts.isOnScale(list.board(), list.listing().scaleVersion()));
            if (comparable) {
                renamed.putAll(new RenamedRows().found(arena, facts));
            }
        }
        return renamed;
    }

    private SortedMap<ModelId, Model> found(List<ResolvedListing> arena, FactsDraft facts) {
        Map<RowKey, Row> before = new TreeMap<>();
        Map<RowKey, Row> now = new TreeMap<>();
        for (ResolvedListing list : arena) {
            for (SourceFact.Row row : facts.rows(list.board()).values()) {
                cells(before, row.model(), row.alias()).put(list.board(), row.score());
            }
            list.rows(Map.of())
                    .values()
                    .forEach(row -> cells(now, row.model(), row.alias()).put(list.board(), row.score()));
        }
        Set<ModelId> listedBefore = models(before);
        Set<ModelId> listedNow = models(now);
        before.values().stream()
                .filter(row -> !listedNow.contains(row.model.id()))
                .forEach(row -> add(gone, row));
        now.values().stream()
                .filter(row -> !listedBefore.contains(row.model.id()))
                .forEach(row -> add(come, row));
        SortedMap<ModelId, Model> renamed = new TreeMap<>();
        gone.forEach((cells, rows) -> {
            List<Row> same = come.getOrDefault(cells, List.of());
            if (rows.size() == 1 && same.size() == 1 && proves(rows.getFirst(), same.getFirst())) {
                renamed.put(rows.getFirst().model.id(), same.getFirst().model.withoutConfiguration());
            }
        });
        return renamed;
    }

    private static Map<BoardId, Score> cells(Map<RowKey, Row> rows, Model model, String alias) {
        return rows.computeIfAbsent(RowKey.of(model), added -> new Row(model, alias, new HashMap<>())).cells;
    }

    private static Set<ModelId> models(Map<RowKey, Row> rows) {
        Set<ModelId> models = new HashSet<>();
        rows.keySet().forEach(row -> models.add(row.model()));
        return models;
    }

    private static void add(Map<Map<BoardId, Score>, List<Row>> rows, Row row) {
        rows.computeIfAbsent(row.cells, added -> new ArrayList<>()).add(row);
    }

    private static boolean proves(Row old, Row renamed) {
        String lab = old.model.lab();
        boolean mayBe = !old.model.resolved()
                && (lab.equals(Identities.NOBODY) || lab.equals(renamed.model.lab()))
                && !old.alias.contains(LATEST)
                && !renamed.alias.contains(LATEST)
                && !old.alias.equals(renamed.alias);
        return mayBe
                && old.cells.values().stream()
                                .flatMap(RenamedRows::numbers)
                                .distinct()
                                .count()
                        >= ENOUGH_NUMBERS;
    }

    private static Stream<Number> numbers(Score score) {
        return Stream.<Number>of(score.value()).mapMulti((value, all) -> {
            all.accept(value);
            if (score.low() != null) {
                all.accept(score.low());
            }
            if (score.high() != null) {
                all.accept(score.high());
            }
            if (score.votes() != null) {
                all.accept(score.votes());
            }
        });
    }
}
