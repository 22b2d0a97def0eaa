package dev.leapfrog.app.subscribers;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.WatchedModels;
import dev.leapfrog.app.process.Version;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.delivery.Deliveries;
import dev.leapfrog.sinks.feed.FeedRoutes;
import dev.leapfrog.sinks.history.HistoryReader;
import dev.leapfrog.sinks.mcp.McpHttp;
import dev.leapfrog.sinks.mcp.tool.Tool;
import dev.leapfrog.sinks.mcp.tool.Tools;
import dev.leapfrog.sinks.prometheus.PrometheusRoute;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import dev.leapfrog.sinks.sql.write.SqlWriter;
import dev.leapfrog.sinks.watch.TaskBoards;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchReports;
import dev.leapfrog.sinks.web.WebModule;
import dev.leapfrog.sinks.web.api.Api;
import dev.leapfrog.sinks.web.mine.WatchRoutes;
import dev.leapfrog.sinks.web.server.WebServer;
import dev.leapfrog.sinks.web.server.WebSettings;
import dev.leapfrog.sinks.web.stream.EventStreams;
import org.jspecify.annotations.Nullable;

/** Everybody who reads the topics, at work. */
public final class Subscribers implements AutoCloseable {
    private final HistoryReader history;
    private final WebServer web;
    private final @Nullable SqlWriter sql;
    private final @Nullable Deliveries deliveries;

    private Subscribers(
            HistoryReader history, WebServer web, @Nullable SqlWriter sql, @Nullable Deliveries deliveries) {
        this.history = history;
        this.web = web;
        this.sql = sql;
        this.deliveries = deliveries;
    }

    /**
     * Starts all that is configured.
     *
     * @param webSettings how the HTTP server listens
     * @param data the folder with the models that are watched and the database; null when there is none
     * @param err where a line is written when something is wrong with one of them
     * @throws IOException when the file of watched models, of a password or of a secret cannot be read
     * @throws IllegalStateException when its port is taken, or a topic does not exist
     * @throws IllegalArgumentException when an address or a key of a route is not where the configuration says
     */
    public static Subscribers start(
            Cluster cluster,
            Topics topics,
            Configuration configuration,
            WebSettings webSettings,
            @Nullable Path data,
            PrintWriter err)
            throws IOException, InterruptedException {
        Supplier<WatchList> watched = data == null ? configuration::watched : WatchedModels.of(configuration, data);
        @Nullable SqlWriter sql = null;
        @Nullable Deliveries deliveries = null;
        @Nullable HistoryReader history = null;
        try {
            sql = sql(cluster, topics, configuration, data, line -> {
                err.println(line);
                err.flush();
            });
            deliveries = RoutesAtWork.start(cluster, topics, configuration, watched, err);
            HistoryReader reader = HistoryReader.start(cluster.clients(), topics);
            history = reader;
            AtomicReference<String> address = new AtomicReference<>("");
            WebServer web = WebServer.start(webSettings, modules(reader, configuration, watched, address::get));
            address.set(web.address().replaceFirst("/$", ""));
            return new Subscribers(reader, web, sql, deliveries);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            close(history, sql, deliveries);
            throw failed;
        }
    }

    private static void close(
            @Nullable HistoryReader history, @Nullable SqlWriter sql, @Nullable Deliveries deliveries) {
        if (deliveries != null) {
            deliveries.close();
        }
        if (history != null) {
            history.close();
        }
        if (sql != null) {
            sql.close();
        }
    }

    /** Null when there is no database to write into. One that fails leaves the others at work. */
    private static @Nullable SqlWriter sql(
            Cluster cluster, Topics topics, Configuration configuration, @Nullable Path data, Consumer<String> progress)
            throws IOException, InterruptedException {
        SqlSettings settings = configuration.sql().settings(data, System.getenv());
        if (settings == null) {
            return null;
        }
        SqlWriter writer = SqlWriter.start(cluster.clients(), topics, new Database(settings), progress);
        var unused = writer.ended().exceptionally(failed -> {
            progress.accept(
                    "Nothing more is written into the database " + settings.shown() + ": " + failed.getMessage());
            return null;
        });
        return writer;
    }

    /**
     * What the HTTP server answers.
     *
     * @param watched what the user watches now
     * @param address of the server, known once it has started
     */
    private static List<WebModule> modules(
            HistoryReader history, Configuration configuration, Supplier<WatchList> watched, Supplier<String> address) {
        List<WebModule> modules = new ArrayList<>();
        modules.add(new Api(history, configuration.rules().boards().headlineBoards()));
        modules.add(new FeedRoutes(history, address, InstantSource.system()));
        modules.add(new EventStreams(history));
        modules.add(new WatchRoutes(history, watched, watchReports(configuration)));
        modules.add(new McpHttp(history, agentTools(configuration, watched), Version.number()));
        modules.add(new PrometheusRoute(history, configuration.rules().boards().headlineBoards()));
        return modules;
    }

    /** What concerns the models that the user watches, by the boards of that configuration. */
    public static WatchReports watchReports(Configuration configuration) {
        return new WatchReports(
                new TaskBoards(configuration.rules().boards().headlineBoards()), InstantSource.system());
    }

    /** What agents can ask. */
    public static List<Tool> agentTools(Configuration configuration, Supplier<WatchList> watched) {
        return Tools.all(
                configuration.rules().boards().headlineBoards(),
                watched,
                configuration.modelNames()::orNull,
                InstantSource.system());
    }

    /** Where the dashboard is, such as {@code http://127.0.0.1:8080/}. */
    public String address() {
        return web.address();
    }

    /** Completes when everything has been read that was there at the start. */
    public CompletableFuture<Void> caughtUp() {
        return history.caughtUp();
    }

    /** Completes when reading has ended; exceptionally when it failed, with its reason. */
    public CompletableFuture<Void> ended() {
        return deliveries == null
                ? history.ended()
                : CompletableFuture.anyOf(history.ended(), deliveries.ended()).thenRun(() -> {});
    }

    @Override
    public void close() {
        web.close();
        close(history, sql, deliveries);
    }
}
