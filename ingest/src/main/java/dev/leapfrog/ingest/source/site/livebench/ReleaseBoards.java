package dev.leapfrog.ingest.source.site.livebench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * The boards of a release. A model without a score at a task of a category has none in that category, and none overall.
 *
 * @param release its date
 */
record ReleaseBoards(String release, ReleaseTable table, TaskCategories categories) {
    private static final ArenaId ARENA = new ArenaId("livebench", "main");
    private static final double PRECISION = 1e6;

    /**
     * What the two pages say together.
     *
     * @param kept the page that came last
     * @throws UnreadableException when the categories name other tasks than the table has
     */
    Parsed parsed(Part kept) throws UnreadableException {
        for (Map.Entry<String, List<String>> category : categories.tasks().entrySet()) {
            if (!table.tasks().containsAll(category.getValue())) {
                throw new UnreadableException(
                        "table and categories differ: the table lacks a task of " + category.getKey());
            }
        }
        List<Listing> boards = new ArrayList<>();
        add("overall", this::overall, boards);
        for (String category : categories.tasks().keySet()) {
            if (!category.equals("overall")) {
                add(category, row -> score(row, category), boards);
            }
        }
        if (boards.isEmpty()) {
            throw new UnreadableException("no rows");
        }
        return new Parsed(boards, table.skipped(), List.of(kept)).withNewFields(table.newTasks(categories.all()));
    }

    private void add(String category, Function<ReleaseTable.TaskScores, OptionalDouble> scoring, List<Listing> boards) {
        List<ListedScore> scores = new ArrayList<>();
        for (ReleaseTable.TaskScores row : table.rows()) {
            OptionalDouble score = scoring.apply(row);
            if (score.isPresent()) {
                Score rounded = Score.of(Math.round(score.getAsDouble() * PRECISION) / PRECISION);
                scores.add(new ListedScore(row.model(), null, null, null, null, rounded, null));
            }
        }
        if (!scores.isEmpty()) {
            boolean complete = table.skipped().isEmpty();
            boards.add(new BoardListing(new BoardId(ARENA, category), Scale.PERCENT, release, null, complete, scores));
        }
    }

    private OptionalDouble score(ReleaseTable.TaskScores row, String category) {
        List<String> tasks = categories.tasks().getOrDefault(category, List.of());
        return row.scores().keySet().containsAll(tasks)
                ? tasks.stream()
                        .mapToDouble(task -> row.scores().getOrDefault(task, 0.0))
                        .average()
                : OptionalDouble.empty();
    }

    private OptionalDouble overall(ReleaseTable.TaskScores row) {
        List<OptionalDouble> scores = categories.tasks().keySet().stream()
                .map(category -> score(row, category))
                .toList();
        return scores.stream().allMatch(OptionalDouble::isPresent)
                ? scores.stream().mapToDouble(OptionalDouble::getAsDouble).average()
                : OptionalDouble.empty();
    }
}
