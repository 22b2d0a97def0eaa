package dev.leapfrog.app.sql;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.pipeline.Recordings;
import dev.leapfrog.app.pipeline.Replayed;
import dev.leapfrog.app.route.RecordingEndpoint;
import dev.leapfrog.app.route.StoryStream;
import dev.leapfrog.app.subscribers.Subscribers;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import dev.leapfrog.sinks.sql.write.DatabaseKind;
import dev.leapfrog.sinks.sql.write.PostgresServer;
import dev.leapfrog.sinks.sql.write.SqlWriter;
import dev.leapfrog.sinks.sql.write.TableRows;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A database that is away, locked, full, deleted or somebody else's while it is to be written: nothing is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class SqlOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Longer than the writer waits before it says so. */
    private static final long LOCKED_MILLIS = 15_000;

    @TempDir
    static Path folder;

    private static final Consumer<String> SAID = System.out::println;

    private final List<String> lines = new CopyOnWriteArrayList<>();
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

    @Test
    void shouldGoOnWhenPostgresComesBackAndDisturbNobodyMeanwhile() throws Exception {
        assumeTrue(PostgresServer.isInstalled(), "PostgreSQL is not installed");
        PostgresServer server = PostgresServer.start();
        SqlSettings settings = server.database();
        Database database = new Database(settings);
        StringWriter said = new StringWriter();
        StoryStream stories = StoryStream.start(replayed.cluster(), replayed.topics());
        try (RecordingEndpoint endpoint = RecordingEndpoint.start();
                Subscribers subscribers = subscribers(configuration(settings, endpoint), said)) {
            awaitPosition(database, 1);
            for (int outage = 1; outage <= 2; outage++) {
                server.stop();
                awaitCount(said, "cannot be written", outage);
                int told = endpoint.receipts().size();
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> endpoint.receipts().size() > told + 20);
                assertThat(health(subscribers)).isEqualTo(200);
                server.startAgain();
                awaitCount(said, "is written again, after", outage);
            }
            stories.end();
            awaitWritten(database);
        } finally {
            stories.end();
        }

        assertThat(said.toString().lines().filter(line -> line.contains("database")))
                .as(said::toString)
                .hasSize(4);
        assertThat(TableRows.of(database)).isEqualTo(TableRows.of(undisturbed(new Database(server.database()))));
    }

    @Test
    void shouldWaitWhileAnotherProgramHasTheFileLocked() throws Exception {
        Path file = Files.createTempDirectory(folder, "locked").resolve("leapfrog.db");
        Database database = new Database(SqlSettings.file(file));
        Process locker = SqliteLocker.start(file, LOCKED_MILLIS);
        assertThat(locker.inputReader().readLine()).isEqualTo("ready");
        try (SqlWriter writer = slowWriter(database)) {
            awaitPosition(database, 1);
            locker.getOutputStream().write('\n');
            locker.getOutputStream().flush();
            assertThat(locker.inputReader().readLine()).isEqualTo("locked");
            assertThat(locker.waitFor()).isZero();
            writer.caughtUp().get(2, TimeUnit.MINUTES);
        }

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("cannot be written, and is tried until it can", "locked");
        assertThat(lines.getLast()).contains("is written again, after");
        assertThat(TableRows.of(database)).isEqualTo(TableRows.of(undisturbed(sqlite())));
    }

    @Test
    void shouldWaitUntilThereIsSpaceOnAFullDisk() throws Exception {
        Path disk = Files.createTempDirectory(folder, "disk");
        assumeTrue(mounts("-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()), "nothing can be mounted here");
        try {
            Database database = new Database(SqlSettings.file(disk.resolve("leapfrog.db")));
            try (SqlWriter writer = slowWriter(database)) {
                Awaitility.await().atMost(PATIENCE).until(() -> !lines.isEmpty());
                assertThat(mounts("-o", "remount,size=200m", disk.toString())).isTrue();
                writer.caughtUp().get(2, TimeUnit.MINUTES);
            }

            assertThat(lines).hasSize(2);
            assertThat(lines.getFirst()).contains("cannot be written", "full");
            assertThat(TableRows.of(database)).isEqualTo(TableRows.of(undisturbed(sqlite())));
            assertThat(TableRows.asked(database, "pragma integrity_check")).containsExactly("ok");
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void shouldMakeTheFileAnewWhenItIsDeleted() throws Exception {
        Path file = Files.createTempDirectory(folder, "deleted").resolve("leapfrog.db");
        Database database = new Database(SqlSettings.file(file));
        try (SqlWriter writer = slowWriter(database)) {
            writer.caughtUp().get(2, TimeUnit.MINUTES);
            Files.delete(file);
            Awaitility.await().atMost(PATIENCE).until(() -> lines.size() == 2);
            awaitWritten(database);
        }

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("its file was deleted or replaced, so it is made anew");
        assertThat(TableRows.of(database)).isEqualTo(TableRows.of(undisturbed(sqlite())));
        assertThat(TableRows.asked(database, "pragma integrity_check")).containsExactly("ok");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldStandByWhileAnotherWritesAndTakeOverWhenThatIsKilled(DatabaseKind kind) throws Exception {
        SqlSettings settings = kind.settings(Files.createTempDirectory(folder, "standby"));
        Database database = new Database(settings);
        Path log = folder.resolve("standby-" + kind + ".log");
        lines.clear();
        Process former = SqlProcess.start(replayed.cluster().bootstrapServers(), replayed.topics(), settings, log);
        awaitPosition(database, 1);
        try (SqlWriter writer = slowWriter(database)) {
            Awaitility.await().atMost(PATIENCE).until(() -> !lines.isEmpty());
            Thread.sleep(1_500);
            assertThat(former.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(writer.records()).isZero();

            former.destroyForcibly().waitFor();
            writer.caughtUp().get(2, TimeUnit.MINUTES);
        }

        assertThat(lines.getFirst()).contains("Another Leapfrog writes", "takes over when that ends");
        assertThat(lines.getLast()).contains("is written here from now on");
        assertThat(TableRows.of(database))
                .isEqualTo(TableRows.of(undisturbed(kind.create(Files.createTempDirectory(folder, "undisturbed")))));
    }

    private Subscribers subscribers(Path file, StringWriter said) throws Exception {
        Configuration configuration = Configuration.read(file);
        return Subscribers.start(
                replayed.cluster(),
                replayed.topics(),
                configuration,
                configuration.web().at(0),
                null,
                new PrintWriter(said, true));
    }

    private Path configuration(SqlSettings settings, RecordingEndpoint endpoint) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), String.valueOf(settings.password()));
        return Files.writeString(folder.resolve("leapfrog.yaml"), """
                sql: {url: "%s", user: %s, passwordFile: %s}
                routes:
                  - name: program
                    severity: info
                    webhook: {url: "http://127.0.0.1:%d/SECRET"}
                """.formatted(
                        settings.shown(), settings.user(), password.getFileName(), endpoint.port()));
    }

    private static int health(Subscribers subscribers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI live = URI.create(subscribers.address()).resolve("/health/ready");
            return client.send(HttpRequest.newBuilder(live).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static void awaitCount(StringWriter said, String text, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> said.toString()
                                .lines()
                                .filter(line -> line.contains(text))
                                .count()
                        == count);
    }

    /** Until as many records are written as into another database. */
    private void awaitWritten(Database database) throws Exception {
        long all = position(undisturbed(sqlite()));
        Awaitility.await().atMost(PATIENCE).until(() -> position(database) == all);
    }

    private static void awaitPosition(Database database, long least) {
        Awaitility.await().atMost(PATIENCE).until(() -> position(database) >= least);
    }

    private static long position(Database database) {
        try {
            List<String> sum = TableRows.asked(database, "select sum(next_offset) from leapfrog_positions");
            return sum.getFirst().isEmpty() ? 0 : (long) Double.parseDouble(sum.getFirst());
        } catch (Exception notYet) {
            return 0;
        }
    }

    private static Database sqlite() throws Exception {
        return DatabaseKind.SQLITE.create(Files.createTempDirectory(folder, "undisturbed"));
    }

    private Database undisturbed(Database database) throws Exception {
        try (SqlWriter writer = SqlWriter.start(replayed.cluster().clients(), replayed.topics(), database, SAID)) {
            writer.caughtUp().get(2, TimeUnit.MINUTES);
        }
        return database;
    }

    /** In many small transactions, so that something is still to be written when the test comes to it. */
    private SqlWriter slowWriter(Database database) throws Exception {
        lines.clear();
        Map<String, Object> clients = new HashMap<>(replayed.cluster().clients());
        clients.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5);
        return SqlWriter.start(clients, replayed.topics(), database, lines::add);
    }

    private static boolean mounts(String... arguments) throws Exception {
        return run(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
