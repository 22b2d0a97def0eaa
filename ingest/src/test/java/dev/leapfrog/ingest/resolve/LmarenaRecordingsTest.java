package dev.leapfrog.ingest.resolve;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two recordings of one board: {@code lmarena_csv} says who made each model, {@code lmarena_history} gives API names
 * alone. One model must come out of both with one id, which their scores show.
 */
class LmarenaRecordingsTest {
    private static final Resolver RESOLVER = Resolver.bundled();

    /** Stood on the board for three days without a maker. */
    private static final Set<String> ANONYMOUS = Set.of("late-june-chatbot", "im-also-a-late-june-chatbot");

    private static final LocalDate SPELLINGS_SETTLED = LocalDate.of(2024, 8, 1);

    @Test
    void shouldResolveEveryName() throws IOException {
        Set<String> unresolved = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (NavigableMap<LocalDate, List<Row>> board : List.of(csv(), history())) {
            board.values().stream().flatMap(List::stream).map(Row::model).forEach(model -> {
                names.add(model.name());
                if (!model.resolved()) {
                    unresolved.add(model.name());
                }
                if (model.releasedOn() == null) {
                    without.add(model.id().toString());
                }
            });
        }

        System.out.printf(
                "lmarena: %d spellings, %d unresolved, %d models without a release date%n",
                names.size(), unresolved.size(), without.size());
        assertThat(unresolved).isEqualTo(new TreeSet<>(ANONYMOUS));
    }

    @Test
    void shouldNeverTakeTwoRowsOfOnePublicationForOne() throws IOException {
        for (NavigableMap<LocalDate, List<Row>> board : List.of(csv(), history())) {
            board.forEach((date, rows) ->
                    assertThat(rows).as("rows of " + date).extracting(Row::key).doesNotHaveDuplicates());
        }
    }

    @Test
    void shouldGiveOneModelOneScoreInBoth() throws IOException {
        NavigableMap<LocalDate, List<Row>> history = history();
        int common = 0;
        int equal = 0;
        int settled = 0;
        int settledCommon = 0;
        for (Map.Entry<LocalDate, List<Row>> publication : csv().entrySet()) {
            Optional<Map<RowKey, Long>> witness = within1Day(history, publication.getKey());
            if (witness.isEmpty()) {
                continue;
            }
            boolean late = !publication.getKey().isBefore(SPELLINGS_SETTLED);
            for (Row row : publication.getValue()) {
                Long score = witness.get().get(row.key());
                settled += late ? 1 : 0;
                if (score != null) {
                    common++;
                    equal += Math.abs(score - row.score()) <= 1 ? 1 : 0;
                    settledCommon += late ? 1 : 0;
                }
            }
        }

        System.out.printf(
                "lmarena: %d rows in both recordings, %.2f %% with one score; from %s on %.2f %% of the rows have a"
                        + " partner%n",
                common, 100.0 * equal / common, SPELLINGS_SETTLED, 100.0 * settledCommon / settled);
        assertThat((double) equal / common).isGreaterThanOrEqualTo(0.98);
        assertThat((double) settledCommon / settled).isGreaterThanOrEqualTo(0.95);
    }

    /** The scores of the nearest publication, the earlier one of two: copies are made after the board changes. */
    private static Optional<Map<RowKey, Long>> within1Day(NavigableMap<LocalDate, List<Row>> history, LocalDate date) {
        return history.subMap(date.minusDays(1), true, date.plusDays(1), true).entrySet().stream()
                .min(Comparator.comparingLong(
                        publication -> Math.abs(ChronoUnit.DAYS.between(publication.getKey(), date))))
                .map(publication -> {
                    Map<RowKey, Long> scores = new TreeMap<>();
                    publication.getValue().forEach(row -> scores.put(row.key(), row.score()));
                    return scores;
                });
    }

    private static NavigableMap<LocalDate, List<Row>> csv() throws IOException {
        NavigableMap<LocalDate, List<Row>> board = new TreeMap<>();
        for (Recordings.Response response : Recordings.responses("lmarena_csv.warc.gz")) {
            LocalDate date = response.date();
            board.put(
                    date,
                    response.rows().stream()
                            .map(cells -> new Row(model(naming(cells, date)), score(cells)))
                            .toList());
        }
        return board;
    }

    private static Naming naming(Map<String, String> cells, LocalDate date) {
        return new Naming(
                cells.getOrDefault("model", ""),
                cells.get("organization"),
                cells.get("license"),
                cells.get("url"),
                null,
                date);
    }

    private static long score(Map<String, String> cells) {
        return Math.round(Double.parseDouble(cells.getOrDefault("arena_score", cells.getOrDefault("arena_elo", ""))));
    }

    /** The newest version of the table, which reaches back over all dates. */
    private static NavigableMap<LocalDate, List<Row>> history() throws IOException {
        NavigableMap<LocalDate, List<Row>> board = new TreeMap<>();
        for (Map<String, String> row :
                Recordings.responses("lmarena_history.warc.gz").getLast().rows()) {
            LocalDate date = LocalDate.parse(row.getOrDefault("", ""), DateTimeFormatter.BASIC_ISO_DATE);
            board.put(
                    date,
                    row.entrySet().stream()
                            .filter(score -> !score.getKey().isEmpty() && Double.parseDouble(score.getValue()) > 0)
                            .map(score -> new Row(
                                    model(new Naming(score.getKey(), null, null, null, null, date)),
                                    Math.round(Double.parseDouble(score.getValue()))))
                            .toList());
        }
        return board;
    }

    private static Model model(Naming naming) {
        return RESOLVER.resolve(naming).model();
    }

    private record Row(Model model, long score) {
        RowKey key() {
            return RowKey.of(model);
        }
    }
}
