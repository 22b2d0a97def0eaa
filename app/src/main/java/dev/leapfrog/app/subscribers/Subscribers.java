package dev.leapfrog.app.subscribers;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.WatchedModels;
import dev.leapfrog.app.process.Version;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.feed.FeedRoutes;
import dev.leapfrog.sinks.history.HistoryReader;
import dev.leapfrog.sinks.mcp.McpHttp;
import dev.leapfrog.sinks.mcp.tool.Tool;
import dev.leapfrog.sinks.mcp.tool.Tools;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.prometheus.PrometheusRoute;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.web.WebModule;
import dev.leapfrog.sinks.web.api.Api;
import dev.leapfrog.sinks.web.mine.WatchRoutes;
import dev.leapfrog.sinks.web.server.WebServer;
import dev.leapfrog.sinks.web.server.WebSettings;
import dev.leapfrog.sinks.web.stream.EventStreams;

/** Everybody who reads the topics, at work. */
public final class Subscribers implements AutoCloseable {
    private final HistoryReader history;
    private final WebServer web;

    private Subscribers(HistoryReader history, WebServer web) {
        this.history = history;
        this.web = web;
    }

    /**
     * Starts all that is configured.
     *
     * @param webSettings how the HTTP server listens
     * @throws IOException when the file of watched models cannot be read
     * @throws IllegalStateException when its port is taken, or a topic does not exist
     */
    public static Subscribers start(
            Cluster cluster, Topics topics, Configuration configuration, WebSettings webSettings) throws IOException {
        Supplier<WatchList> watched =
                cluster.isEmbedded() ? WatchedModels.of(configuration, cluster.folder()) : configuration::watched;
        HistoryReader history = HistoryReader.start(cluster.clients(), topics);
        try {
            AtomicReference<String> address = new AtomicReference<>("");
            WebServer web = WebServer.start(webSettings, modules(history, configuration, watched, address::get));
            address.set(web.address().replaceFirst("/$", ""));
            return new Subscribers(history, web);
        } catch (RuntimeException failed) {
            history.close();
            throw failed;
        }
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
        modules.add(new WatchRoutes(history, watched));
        modules.add(new McpHttp(history, agentTools(configuration, watched), Version.number()));
        modules.add(new PrometheusRoute(history, configuration.rules().boards().headlineBoards()));
        return modules;
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
        return history.ended();
    }

    @Override
    public void close() {
        web.close();
        history.close();
    }
}
