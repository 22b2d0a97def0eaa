package dev.leapfrog.sinks.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.leapfrog.sinks.web.EventStream;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import dev.leapfrog.sinks.web.WebModule;
import dev.leapfrog.sinks.web.guard.AccessToken;
import dev.leapfrog.sinks.web.guard.Guard;
import dev.leapfrog.sinks.web.guard.Origins;
import dev.leapfrog.sinks.web.guard.OwnHosts;
import dev.leapfrog.sinks.web.guard.RateLimit;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.DispatcherType;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server at work. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** Timer: how long answers take, by route; refusals included. */
    private static final String REQUESTS = "leapfrog.http.requests";

    private static final int MOST_THREADS = 32;
    private static final int FEWEST_THREADS = 4;
    private static final int INTERNAL_ERROR = 500;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final WebSettings settings;
    private final List<WebModule> modules;
    private final Javalin server;

    private WebServer(WebSettings settings, List<WebModule> modules, Javalin server) {
        this.settings = settings;
        this.modules = List.copyOf(modules);
        this.server = server;
    }

    /** What a server is for. */
    public enum Purpose {
        /** The API, with the pages that show it. */
        DASHBOARD("the dashboard and the API", "--web-port"),
        /** Metrics and health of a process that has no dashboard. */
        METRICS("metrics", "--metrics-port");

        private final String shown;
        private final String option;

        Purpose(String shown, String option) {
            this.shown = shown;
            this.option = option;
        }
    }

    /**
     * Starts to listen, with the pages of the dashboard.
     *
     * @param modules what is answered, before the pages
     * @throws IllegalStateException when the port is taken
     */
    public static WebServer start(WebSettings settings, List<WebModule> modules) {
        return start(Purpose.DASHBOARD, settings, modules);
    }

    /**
     * Starts to listen.
     *
     * @param modules what is answered
     * @throws IllegalStateException when the port is taken
     */
    public static WebServer start(Purpose purpose, WebSettings settings, List<WebModule> modules) {
        requireFree(purpose, settings);
        Javalin server = Javalin.create(config -> {
            configure(config, settings, modules);
            if (purpose == Purpose.DASHBOARD) {
                new StaticFiles().routes().forEach(route -> addPage(config, route));
            }
        });
        server.start(settings.host(), settings.port());
        return new WebServer(settings, modules, server);
    }

    /**
     * Tries whether the port can be had.
     *
     * @throws IllegalStateException when it is taken
     */
    public static void requireFree(Purpose purpose, WebSettings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "port " + settings.port() + " of " + settings.host() + ", for " + purpose.shown + ", is taken ("
                            + taken.getMessage() + "; choose another with " + purpose.option
                            + ", 0 for any free one)",
                    taken);
        }
    }

    private static void configure(JavalinConfig config, WebSettings settings, List<WebModule> modules) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("web");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServletContextHandler(handler -> {
            FilterHolder guard = new FilterHolder(guard(settings));
            guard.setAsyncSupported(true);
            handler.addFilter(guard, "/*", EnumSet.of(DispatcherType.REQUEST));
            modules.forEach(module -> module.servlets().forEach((path, servlet) -> {
                ServletHolder holder = new ServletHolder(servlet);
                holder.setAsyncSupported(true);
                handler.addServlet(holder, path);
            }));
        });
        // Streams first: /api/stories/stream would else be taken for a story of that id.
        modules.forEach(module -> module.streams().forEach(stream -> add(config, stream)));
        modules.forEach(module -> module.routes().forEach(route -> add(config, route)));
        config.routes.exception(Refusal.class, (refusal, context) -> Sending.refuse(context, refusal));
        config.routes.exception(HttpResponseException.class, WebServer::refuse);
        config.routes.exception(
                Sending.ClientGone.class,
                (gone, context) -> LOG.debug("{} did not wait for {}", context.ip(), context.path()));
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.warn("could not answer {} {}", context.method(), context.path(), failure);
            Sending.refuse(context, Refusal.of(INTERNAL_ERROR, "the server failed to answer; its log says why"));
        });
    }

    private static Guard guard(WebSettings settings) {
        Set<String> names = new TreeSet<>(settings.hosts());
        names.add(settings.host());
        return new Guard(
                new OwnHosts(names),
                new Origins(settings.origins()),
                new RateLimit(settings.requestsPerSecond(), System::nanoTime),
                new AccessToken(settings.token()),
                StaticFiles::isPage);
    }

    private static void add(JavalinConfig config, Route route) {
        config.routes.get(route.path(), context -> answer(route, context));
        config.routes.head(route.path(), context -> answer(route, context));
    }

    private static void answer(Route route, Context context) {
        Metrics.timer(REQUESTS, "route", route.path())
                .record(() -> Sending.send(context, route.handler().apply(request(context, route.parameters()))));
    }

    /** The query of a page is for the page itself, which keeps there what is selected. */
    private static void addPage(JavalinConfig config, Route route) {
        Handler handler = context -> Sending.send(
                context,
                route.handler()
                        .apply(Request.read(
                                context.path(), route.parameters(), context.pathParamMap(), Map.of(), null)));
        config.routes.get(route.path(), handler);
        config.routes.head(route.path(), handler);
    }

    private static void add(JavalinConfig config, EventStream stream) {
        config.routes.get(stream.path(), context -> {
            Request request = request(context, stream.parameters());
            StreamConnection connection = StreamConnection.open(context);
            context.future(() -> {
                stream.opened().accept(request, connection);
                return connection.closed();
            });
        });
    }

    private static Request request(Context context, List<Parameter<?>> parameters) {
        return Request.read(
                context.path(),
                parameters,
                context.pathParamMap(),
                context.queryParamMap(),
                context.header("Last-Event-ID"));
    }

    private static void refuse(HttpResponseException refusal, Context context) {
        if (refusal.getStatus() == METHOD_NOT_ALLOWED) {
            context.header("Allow", "GET, HEAD");
        }
        Sending.refuse(context, Refusal.of(refusal.getStatus(), String.valueOf(refusal.getMessage())));
    }

    /** Where it is to be found, such as {@code http://127.0.0.1:8080/}. */
    public String address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + server.port() + "/";
    }

    @Override
    public void close() {
        modules.forEach(WebModule::close);
        server.stop();
    }
}
