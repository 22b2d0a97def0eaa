package dev.leapfrog.bench.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.feed.FeedRoutes;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.HistoryReader;
import dev.leapfrog.sinks.web.server.WebServer;
import dev.leapfrog.sinks.web.server.WebSettings;
import dev.leapfrog.sinks.web.stream.EventStreams;

/** The HTTP server over the whole history, and a client. */
final class ServedHistory implements AutoCloseable {
    private static final WebSettings SETTINGS = new WebSettings(WebSettings.LOOPBACK, 0, null, Set.of(), Set.of(), 0);

    private final HistoryReader history;
    private final WebServer server;
    private final Topics topics;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedHistory(HistoryReader history, WebServer server, Topics topics) {
        this.history = history;
        this.server = server;
        this.topics = topics;
    }

    static ServedHistory start(Cluster cluster, Topics topics) throws Exception {
        HistoryReader history = HistoryReader.start(cluster.clients(), topics);
        history.caughtUp().get();
        FeedRoutes feeds = new FeedRoutes(history, () -> "http://localhost", InstantSource.system());
        return new ServedHistory(history, WebServer.start(SETTINGS, List.of(new EventStreams(history), feeds)), topics);
    }

    /** All events of a stream, by a client that comes back with the id of none. */
    Measurement stream(String content) {
        return new Measurement() {
            @Override
            public String name() {
                return "Server-Sent Events, " + content;
            }

            @Override
            public Taken run() throws Exception {
                long all = history.ask(now -> (long) log(content, now));
                long begun = System.nanoTime();
                HttpRequest request = request("api/" + content + "/stream")
                        .header("Last-Event-ID", topics.name(Topics.STORIES) + ":0:-1")
                        .build();
                try (Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines())
                        .body()) {
                    Iterator<String> line = lines.iterator();
                    for (long seen = 0; seen < all; ) {
                        seen += line.next().startsWith("data:") ? 1 : 0;
                    }
                    return Taken.since(begun, all);
                }
            }
        };
    }

    private static int log(String content, History now) {
        return content.equals("stories")
                ? now.stories().entries().size()
                : now.alerts().entries().size();
    }

    /** Each feed of every board once, and those of stories, as Atom and as JSON Feed. */
    Measurement feeds() {
        return new Measurement() {
            @Override
            public String name() {
                return "feeds of a hundred entries, as Atom and JSON";
            }

            @Override
            public Taken run() throws Exception {
                List<String> names = new ArrayList<>(List.of("stories"));
                history.ask(now -> List.copyOf(now.boards().keySet())).forEach(board -> names.add("boards/" + board));
                long begun = System.nanoTime();
                for (String name : names) {
                    fetch("feeds/" + name + ".atom");
                    fetch("feeds/" + name + ".json");
                }
                return Taken.since(begun, 2L * names.size());
            }
        };
    }

    private void fetch(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address()).resolve("/" + path));
    }

    @Override
    public void close() {
        client.close();
        server.close();
        history.close();
    }
}
