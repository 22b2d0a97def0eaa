package dev.leapfrog.sinks.web.openapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.sinks.feed.FeedRoutes;
import dev.leapfrog.sinks.history.FoldedHistory;
import dev.leapfrog.sinks.prometheus.PrometheusRoute;
import dev.leapfrog.sinks.watch.Acceptance;
import dev.leapfrog.sinks.watch.TaskBoards;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchReports;
import dev.leapfrog.sinks.watch.WatchedModel;
import dev.leapfrog.sinks.web.WebModule;
import dev.leapfrog.sinks.web.api.Api;
import dev.leapfrog.sinks.web.mine.WatchRoutes;
import dev.leapfrog.sinks.web.server.WebServer;
import dev.leapfrog.sinks.web.server.WebSettings;
import dev.leapfrog.sinks.web.stream.EventStreams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The published description is what the routes say, and what the server does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final Path PUBLISHED = Path.of("src/main/resources/dev/leapfrog/sinks/web/openapi/openapi.json");
    private static final BoardId BOARD = BoardId.parse("lmarena/text/overall");

    private static final WatchList WATCHED = new WatchList(List.of(new WatchedModel(
            ModelId.parse("google/gemini-1.5-pro-exp-0801"), WatchedModel.ANY_TASK, Acceptance.ANY, null)));

    private final FoldedHistory history = FoldedHistory.ofSamples();
    private final List<WebModule> modules = List.of(
            new Api(history, List.of(BOARD)),
            new EventStreams(history),
            new PrometheusRoute(history, List.of(BOARD)),
            new WatchRoutes(
                    history, () -> WATCHED, new WatchReports(new TaskBoards(List.of()), InstantSource.system())),
            new FeedRoutes(history, () -> "http://localhost", InstantSource.fixed(Instant.EPOCH)));
    private final WebServer server =
            WebServer.start(new WebSettings("127.0.0.1", 0, null, Set.of(), Set.of(), 0), modules);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void shouldPublishWhatTheRoutesSay() throws IOException {
        String generated =
                EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(OpenApiDocument.of(modules))
                        + "\n";
        if ("write".equals(System.getProperty("leapfrog.contract"))) {
            Files.createDirectories(requireNonNull(PUBLISHED.getParent()));
            Files.writeString(PUBLISHED, generated);
        }

        assertThat(PUBLISHED)
                .as("write it anew with -Dleapfrog.contract=write")
                .exists()
                .content()
                .isEqualTo(generated);
    }

    @Test
    void shouldGiveEveryOperationANameOfItsOwn() throws IOException {
        List<String> names = new ArrayList<>();
        OpenApiDocument.of(modules)
                .get("paths")
                .forEach(path -> names.add(path.at("/get/operationId").asString()));
        assertThat(names).doesNotContain("").doesNotHaveDuplicates().contains("labsByLab", "alertsStream");
    }

    @Test
    void shouldAnswerEveryPathInEveryFormAsItsSchemaSays() throws Exception {
        ObjectNode document = OpenApiDocument.of(modules);
        Map<String, String> inPath = pathParameters();
        List<String> asked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            if (path.getKey().endsWith("/stream")) {
                continue; // Goes on for ever: EventStreamsTest.
            }
            JsonNode content = path.getValue().at("/get/responses/200/content");
            for (Map.Entry<String, JsonNode> form : content.properties()) {
                String address = filled(path.getKey(), form.getKey(), inPath);
                HttpResponse<String> answer = get(address);
                asked.add(address);

                assertThat(answer.statusCode())
                        .as("%s: %s", address, answer.body())
                        .isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(address)
                        .startsWith(form.getKey());
                if (form.getKey().equals("application/json")) {
                    assertThat(errors(document, form.getValue().get("schema"), answer.body()))
                            .as("%s: %s", address, answer.body())
                            .isEmpty();
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(30);
    }

    /** Every list has something in it, so that its schema is tested against an item. */
    @Test
    void shouldHaveAnItemInEveryList() throws Exception {
        ObjectNode document = OpenApiDocument.of(modules);
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            if (path.getValue().at("/get/responses/200/content").has("text/csv")) {
                String address = filled(path.getKey(), "application/json", pathParameters());
                JsonNode answer = EventJson.mapper().readTree(get(address).body());

                assertThat(answer.get("items").size()).as(address).isPositive();
            }
        }
    }

    @Test
    void shouldRefuseAsItsSchemaSays() throws Exception {
        ObjectNode document = OpenApiDocument.of(modules);
        for (String address : List.of(
                "/api/stories?limit=0",
                "/api/stories?nosuch=1",
                "/api/stories?limit=1&limit=2",
                "/api/stories?cursor=x",
                "/api/stories?from=yesterday",
                "/api/stories/nosuch",
                "/api/alerts/" + new UUID(0, 0),
                "/api/boards/no/such/board",
                "/api/models/no/such",
                "/nosuch.html",
                "/api/nosuch")) {
            HttpResponse<String> answer = get(address);

            assertThat(answer.statusCode()).as(address).isBetween(400, 404);
            assertThat(errors(
                            document,
                            document.at("/components/responses/Refusal404/content/application~1json/schema"),
                            answer.body()))
                    .as("%s: %s", address, answer.body())
                    .isEmpty();
        }
    }

    private Map<String, String> pathParameters() {
        Map<String, String> values = new HashMap<>(Map.of(
                "publisher", "lmarena",
                "arena", "text",
                "category", "overall",
                "lab", "google"));
        values.put("feed", "stories.atom");
        values.put("name of /schemas/{name}", "Story.json");
        values.put("name of /api/models/{lab}/{name}", "gemini-1.5-pro-exp-0801");
        values.put(
                "id of /api/stories/{id}",
                history.ask(
                        now -> now.stories().entries().getFirst().value().id().toString()));
        values.put(
                "id of /api/alerts/{id}",
                history.ask(
                        now -> now.alerts().entries().getFirst().value().id().toString()));
        return values;
    }

    private static String filled(String path, String form, Map<String, String> values) {
        String filled = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            String name = value.getKey().replaceAll(" of .*", "");
            if (!value.getKey().contains(" of ") || value.getKey().endsWith(" of " + path)) {
                filled = filled.replace("{" + name + "}", value.getValue());
            }
        }
        if (form.equals("application/feed+json")) {
            filled = filled.replace(".atom", ".json");
        }
        return form.equals("text/csv") ? filled + "?format=csv" : filled;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<Error> errors(ObjectNode document, JsonNode schema, String json) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }
}
