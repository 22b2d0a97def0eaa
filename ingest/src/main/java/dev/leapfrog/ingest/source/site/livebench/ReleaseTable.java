package dev.leapfrog.ingest.source.site.livebench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.listing.PlausibleRange;
import dev.leapfrog.ingest.source.page.CsvRow;
import dev.leapfrog.ingest.source.page.CsvTable;
import dev.leapfrog.ingest.source.page.FieldCensus;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.ListedNumber;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * How models did at the tasks of a release.
 *
 * @param tasks all there are
 * @param rows at least one
 * @param skipped lines that could not be read
 */
record ReleaseTable(List<String> tasks, List<TaskScores> rows, List<UnreadableRow> skipped) {
    private static final PlausibleRange PERCENT = PlausibleRange.of(Scale.PERCENT);

    ReleaseTable {
        tasks = List.copyOf(tasks);
        rows = List.copyOf(rows);
        skipped = List.copyOf(skipped);
    }

    /**
     * A model.
     *
     * @param scores in percent by task; a task without a score is not in it
     */
    record TaskScores(String model, Map<String, Double> scores) {
        TaskScores {
            scores = Map.copyOf(scores);
        }
    }

    /**
     * Reads the page.
     *
     * @throws UnreadableException when it is no table of tasks
     */
    static ReleaseTable read(byte[] body) throws UnreadableException {
        CsvTable table = CsvTable.read(body);
        if (table.requiredColumn("model").index() != 0) {
            throw new UnreadableException("the first column is not the model");
        }
        List<String> tasks = table.header().subList(1, table.header().size());
        SkippedRows skipped = new SkippedRows();
        List<TaskScores> rows = skipped.readAll(table.rows(), line -> row(line, table.header()), CsvRow::where);
        List<UnreadableRow> tolerated = skipped.tolerated();
        return new ReleaseTable(tasks, rows, tolerated);
    }

    /**
     * The tasks that are of no category, so that nobody reads them, with the number of models that have a score there.
     *
     * @param categorised all others
     */
    SortedMap<String, Integer> newTasks(Set<String> categorised) {
        FieldCensus census = new FieldCensus();
        rows.forEach(row -> census.row(row.scores.keySet(), categorised::contains));
        return census.inMostRows();
    }

    private static TaskScores row(CsvRow line, List<String> header) throws UnreadableException {
        if (line.cells().size() != header.size()) {
            throw new UnreadableException(line.cells().size() + " cells instead of " + header.size());
        }
        String model = ListedText.of(line.cells().getFirst());
        if (model == null) {
            throw new UnreadableException("no name");
        }
        Map<String, Double> scores = new HashMap<>();
        for (int i = 1; i < header.size(); i++) {
            String cell = ListedText.of(line.cells().get(i));
            if (cell != null) {
                double score = ListedNumber.decimal(cell, header.get(i));
                scores.put(header.get(i), PERCENT.require(Score.of(score)).value());
            }
        }
        return new TaskScores(model, scores);
    }
}
