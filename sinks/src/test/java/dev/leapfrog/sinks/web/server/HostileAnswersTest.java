package dev.leapfrog.sinks.web.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.sinks.CsvReader;
import dev.leapfrog.sinks.HostileNames;
import dev.leapfrog.sinks.history.FoldedHistory;
import dev.leapfrog.sinks.message.Notices;
import dev.leapfrog.sinks.web.api.Api;
import dev.leapfrog.sinks.web.stream.EventStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Names that want to be more than text, in answers and streams of the server. */
@Timeout(60)
class HostileAnswersTest {
    private final FoldedHistory history = new FoldedHistory();
    private final List<String> names = HostileNames.all().toList();
    private final WebServer server =
            WebServer.start(WebSettings.onLoopback(0), List.of(new Api(history, List.of()), new EventStreams(history)));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void record() {
        for (int number = 0; number < names.size(); number++) {
            history.add(HostileNames.alert(number, names.get(number)));
            history.add(Notices.story(number, 0, Severity.MAJOR, names.get(number), Notices.NOON, Mode.LIVE));
        }
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void shouldBeStringsOfJsonThatNoBrowserTakesForAPage() throws Exception {
        for (String list : List.of("stories", "alerts")) {
            HttpResponse<byte[]> answer = get("/api/" + list + "?limit=1000");
            JsonNode items = EventJson.mapper().readTree(answer.body()).path("items");

            List<String> headlines = new ArrayList<>();
            items.forEach(item -> headlines.add(item.path("headline").asString()));
            assertThat(headlines).containsExactlyInAnyOrderElementsOf(names);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void shouldBeCellsOfCsvThatAreNoFormulas() throws Exception {
        for (String list : List.of("stories", "alerts")) {
            HttpResponse<byte[]> answer = get("/api/" + list + "?limit=1000&format=csv");
            List<List<String>> rows = CsvReader.read(new String(answer.body(), StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(rows).hasSize(names.size() + 1);
            int columns = rows.getFirst().size();
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row)
                            .hasSize(columns)
                            .allSatisfy(cell -> assertThat(cell)
                                    .doesNotMatch("(?s)[=+@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*|-[^0-9].*")));
            int headline = rows.getFirst().indexOf("headline");
            assertThat(rows.stream()
                            .skip(1)
                            .map(row -> row.get(headline).replaceFirst("^'(?=[=+\\-@\t\r\n\uFF1D])", "")))
                    .containsExactlyInAnyOrderElementsOf(sent());
        }
    }

    @Test
    void shouldBeOneEventOfAStreamEach() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/stories/stream"))
                .header("Last-Event-ID", "leapfrog.stories:0:-1")
                .build();
        List<String> headlines = new ArrayList<>();
        try (Stream<String> lines =
                client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            Iterator<String> line = lines.iterator();
            while (headlines.size() < names.size()) {
                String next = line.next();
                assertThat(next).matches("(?s)|id: .*|event: story|data: .*|:.*|retry: .*");
                if (next.startsWith("data: ")) {
                    headlines.add(EventJson.mapper()
                            .readTree(next.substring("data: ".length()))
                            .path("headline")
                            .asString());
                }
            }
        }

        assertThat(headlines).containsExactlyElementsOf(sent());
    }

    /** Halves of characters have no bytes. */
    private List<String> sent() {
        return names.stream()
                .map(name -> new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create(server.address()).resolve(path);
    }
}
