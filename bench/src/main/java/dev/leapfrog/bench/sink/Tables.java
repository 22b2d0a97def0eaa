package dev.leapfrog.bench.sink;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import dev.leapfrog.sinks.sql.write.SqlWriter;

/** The tables of a database, from none to all. */
final class Tables implements Measurement {
    private static final Consumer<String> SAID = System.err::println;

    private final String name;
    private final Cluster cluster;
    private final Topics topics;
    private final IntFunction<SqlSettings> settings;
    private int round;

    /** @param settings where the tables of a round are */
    Tables(String name, Cluster cluster, Topics topics, IntFunction<SqlSettings> settings) {
        this.name = name;
        this.cluster = cluster;
        this.topics = topics;
        this.settings = settings;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Taken run() throws Exception {
        SqlSettings place = settings.apply(round++);
        Database database = new Database(place);
        database.migrate();
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                Statement statement = connection.createStatement()) {
            // Of a topic that is no more, so that all tables are emptied.
            statement.execute("update leapfrog_positions set topic_id = 'another'");
        }
        long begun = System.nanoTime();
        try (SqlWriter writer = SqlWriter.start(cluster.clients(), topics, database, SAID)) {
            writer.caughtUp().get();
            return Taken.since(begun, writer.records());
        }
    }
}
