package dev.leapfrog.app.sql;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.Leapfrog;
import dev.leapfrog.app.command.run.ProgramProcess;
import dev.leapfrog.app.pipeline.BundledHistory;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import dev.leapfrog.sinks.sql.query.Question;
import dev.leapfrog.sinks.sql.write.Answers;
import dev.leapfrog.sinks.sql.write.DatabaseKind;
import dev.leapfrog.sinks.sql.write.SqlWriter;
import dev.leapfrog.sinks.sql.write.TableRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The bundled history in a database that is written while it is replayed, and read by others meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlHistoryIT {
    private static final Path EXPECTED = Path.of("src/test/resources/dev/leapfrog/app/sql/history-answers.txt");

    private static final Consumer<String> SAID = System.out::println;

    private static final Set<String> FROM_SCORES_AND_PRICES =
            Set.of("countries", "closed-open", "small-models", "best", "price-cuts");

    @TempDir
    static Path folder;

    private final Topics topics = Topics.withDefaultPrefix();
    private final List<Long> countsMeanwhile = new ArrayList<>();
    private Cluster cluster = Cluster.existing(Map.of());

    @BeforeAll
    void replay() throws Exception {
        cluster = Cluster.temporary(0);
        cluster.createTopics(topics);
        Pipeline pipeline = new Pipeline(cluster, topics, new PrintWriter(new StringWriter()));
        try (BundledHistory history = BundledHistory.extract();
                Pipeline.Running running = pipeline.start();
                SqlWriter writer = SqlWriter.start(cluster.clients(), topics, sqlite(), SAID)) {
            CompletableFuture<Void> replayed = CompletableFuture.runAsync(() -> load(pipeline, history, running));
            while (!replayed.isDone()) {
                countsMeanwhile.add(countInAnotherProcess());
            }
            replayed.get();
            assertThat(writer.ended()).isNotDone();
        }
        finish(sqlite());
    }

    private static void load(Pipeline pipeline, BundledHistory history, Pipeline.Running running) {
        try {
            pipeline.load(history.archives(), running);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @AfterAll
    void close() {
        cluster.close();
    }

    private static Database sqlite() {
        return new Database(SqlSettings.file(file()));
    }

    private static Path file() {
        return folder.resolve("leapfrog.db");
    }

    private void finish(Database database) throws Exception {
        try (SqlWriter writer = SqlWriter.start(cluster.clients(), topics, database, SAID)) {
            writer.caughtUp().get(2, TimeUnit.MINUTES);
        }
    }

    private static long countInAnotherProcess() throws Exception {
        Process process = ProgramProcess.of(
                        "sql", "select count(*) as n from scores", "--database", file().toString(), "--output", "csv")
                .redirectError(folder.resolve("reader.err").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(() -> said + read(folder.resolve("reader.err")))
                .isZero();
        return Long.parseLong(said.lines().skip(1).findFirst().orElseThrow());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Test
    void shouldBeReadableByOthersWhileItIsWritten() {
        System.out.println("rows that another process saw meanwhile: " + countsMeanwhile);
        assertThat(countsMeanwhile).isSorted().anyMatch(count -> count > 0);
    }

    /** What was written little by little is what is written at once. */
    @ParameterizedTest
    @MethodSource("kinds")
    void shouldBeTheSameInEveryDatabase(DatabaseKind kind) throws Exception {
        Database other = kind.create(Files.createTempDirectory(folder, "other"));
        finish(other);

        SortedMap<String, List<String>> expected = TableRows.of(sqlite());
        assertThat(TableRows.of(other))
                .allSatisfy(
                        (table, rows) -> assertThat(rows).as(table).isEqualTo(expected.getOrDefault(table, List.of())));
        assertThat(Answers.of(other)).isEqualTo(Answers.of(sqlite()));
    }

    /** Answers that follow from scores and prices alone are known to the letter. */
    @Test
    void shouldAnswerAsExpected() throws Exception {
        List<Question> questions = Question.bundled().stream()
                .filter(question -> FROM_SCORES_AND_PRICES.contains(question.name()))
                .toList();
        String answers = Answers.of(sqlite(), questions);

        assertThat(answers).isEqualTo(Answers.expected(EXPECTED, answers));
    }

    /** Of answers that follow from rules, which may be bettered, some rows are known. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            choice              ~ lmarena/text/overall|openai/gpt-5|0.5625|google/gemini-3.1-flash-lite-preview|
            open-leaders        ~ lmarena/text/overall|2026-04-06T07:03:30Z|zhipu/glm-5|CN|
            price-of-capability ~ 2024-04-03T00:00:00Z|openai/gpt-4-0314|0.5|anthropic/claude-3-haiku-20240307|
            leaps               ~ lmarena/text/overall|anthropic/claude-opus-4-6|anthropic|
            frontier-count      ~ lmarena/text/overall|2026-04-06|25.0|6|4|
            concentration       ~ 2025-02|
            evidence            ~ 2025-02-22|
            months              ~ 2025-02|
            """)
    void shouldHaveTheRow(String name, String begin) throws Exception {
        Question asked = Question.bundled().stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(TableRows.asked(sqlite(), asked.statement())).anyMatch(row -> row.startsWith(begin));
    }

    static Stream<DatabaseKind> kinds() {
        return DatabaseKind.available();
    }

    /** Figures that others published and the history has. */
    @Test
    void shouldHaveThePublishedGaps() throws Exception {
        assertThat(TableRows.asked(
                        sqlite(),
                        "select score_a, score_b from gaps where a = 'closed' and b = 'open' and day = '2026-04-06'"))
                .containsExactly("1504.0|1456.0");
    }

    @Test
    void shouldExportTablesAndTopicsInEveryFormat() throws Exception {
        Path out = folder.resolve("out");
        for (String format : List.of("csv", "parquet", "ndjson")) {
            StringWriter said = new StringWriter();
            int code = Leapfrog.run(
                    new PrintWriter(said),
                    new PrintWriter(said),
                    "export",
                    "gaps",
                    "current_leaders",
                    "alerts.prices",
                    "--out",
                    out.toString(),
                    "--format",
                    format,
                    "--database",
                    file().toString(),
                    "--bootstrap-servers",
                    cluster.bootstrapServers());
            assertThat(code).as(said::toString).isZero();
        }
        int gaps = TableRows.of(sqlite()).getOrDefault("gaps", List.of()).size();
        assertThat(Files.readAllLines(out.resolve("gaps.csv"))).hasSize(gaps + 1);
        assertThat(Files.readAllLines(out.resolve("gaps.ndjson"))).hasSize(gaps);
        assertThat(out.resolve("gaps.parquet")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("alerts.prices.ndjson"))).contains("\"value\":{\"id\":");
        assertThat(out.resolve("alerts.prices.parquet")).isNotEmptyFile();
        assertThat(out.resolve("current_leaders.csv")).isNotEmptyFile();
    }
}
