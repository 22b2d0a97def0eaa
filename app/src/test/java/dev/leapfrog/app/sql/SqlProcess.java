package dev.leapfrog.app.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import dev.leapfrog.sinks.sql.write.SqlWriter;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** The writer of a database as a process of its own, to be killed; it commits often. */
final class SqlProcess {
    private static final int RECORDS_AT_ONCE = 25;

    private static final Consumer<String> SAID = System.out::println;

    private SqlProcess() {}

    /** Starts it as a child. */
    static Process start(String bootstrapServers, Topics topics, SqlSettings database, Path log) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SqlProcess.class.getName(),
                        bootstrapServers,
                        topics.prefix(),
                        database.url(),
                        database.user() == null ? "" : database.user())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        if (database.password() != null) {
            process.environment().put(SqlSettings.PASSWORD_VARIABLE, database.password());
        }
        return process.start();
    }

    public static void main(String[] arguments) throws Exception {
        SqlSettings settings =
                SqlSettings.of(arguments[2], arguments[3].isEmpty() ? null : arguments[3], null, System.getenv());
        Map<String, Object> clients =
                Map.of("bootstrap.servers", arguments[0], ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        try (SqlWriter writer = SqlWriter.start(clients, new Topics(arguments[1]), new Database(settings), SAID)) {
            writer.ended().get();
        }
    }
}
