package dev.leapfrog.app.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.pipeline.Recordings;
import dev.leapfrog.app.pipeline.Replayed;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import dev.leapfrog.sinks.sql.query.InvalidStatementException;
import dev.leapfrog.sinks.sql.write.DatabaseKind;
import dev.leapfrog.sinks.sql.write.SqlWriter;
import dev.leapfrog.sinks.sql.write.TableRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However often the writer is killed, between a commit and the next batch or within one: no row twice, none missing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlKillIT {
    private static final int KILLS = Integer.getInteger("leapfrog.kills", 4);
    private static final long SEED = 20250204;

    private static final Consumer<String> SAID = System.out::println;

    @TempDir
    static Path folder;

    private Replayed replayed = new Replayed(Cluster.existing(Map.of()), Topics.withDefaultPrefix());

    @BeforeAll
    void replay() throws Exception {
        replayed = Replayed.of(Cluster.temporary(0), "sql.", Recordings.copied(folder, 2, 0));
    }

    @AfterAll
    void close() {
        replayed.cluster().close();
    }

    static Stream<DatabaseKind> kinds() {
        return DatabaseKind.available();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldWriteEachRecordOnceHoweverOftenKilled(DatabaseKind kind) throws Exception {
        Database undisturbed = kind.create(Files.createTempDirectory(folder, "undisturbed"));
        finish(undisturbed);
        SqlSettings settings = kind.settings(Files.createTempDirectory(folder, "killed"));
        Database killed = new Database(settings);
        Random random = new Random(SEED);
        int within = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long before = position(killed);
            Path log = folder.resolve(kind + "-" + kill + ".log");
            Process writer = SqlProcess.start(replayed.cluster().bootstrapServers(), replayed.topics(), settings, log);
            awaitProgress(writer, killed, before, log);
            Thread.sleep(random.nextLong(60));
            writer.destroyForcibly().waitFor();
            within += position(killed) < position(undisturbed) ? 1 : 0;
        }
        finish(killed);

        System.out.printf("%s: %d kills of the writer, %d before its end%n", kind, KILLS, within);
        SortedMap<String, List<String>> rows = TableRows.of(killed);
        assertThat(within).as("kills before the end").isPositive();
        assertThat(rows).isEqualTo(TableRows.of(undisturbed));
        assertThat(rows.get("scores")).hasSizeGreaterThan(500);
        assertThat(rows.get("alerts")).isNotEmpty();
    }

    private void finish(Database database) throws Exception {
        try (SqlWriter writer = SqlWriter.start(replayed.cluster().clients(), replayed.topics(), database, SAID)) {
            writer.caughtUp().get(2, TimeUnit.MINUTES);
        }
    }

    private static void awaitProgress(Process writer, Database database, long before, Path log) throws Exception {
        for (int look = 0; look < 6000 && position(database) <= before; look++) {
            if (!writer.isAlive()) {
                throw new AssertionError("the writer ended: " + Files.readString(log));
            }
            Thread.sleep(10);
        }
    }

    /** How many records have been written; 0 before there are tables. */
    private static long position(Database database) throws Exception {
        try {
            List<String> sum = TableRows.asked(database, "select sum(next_offset) from leapfrog_positions");
            return sum.getFirst().isEmpty() ? 0 : (long) Double.parseDouble(sum.getFirst());
        } catch (IllegalStateException | InvalidStatementException | SQLException notYet) {
            return 0;
        }
    }
}
