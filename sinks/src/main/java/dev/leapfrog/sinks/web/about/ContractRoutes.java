package dev.leapfrog.sinks.web.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** The descriptions of the API, of the topics, and of what is in them. */
public final class ContractRoutes {
    private static final String EVENTS = "/dev/leapfrog/events/contract/";
    private static final String OPENAPI = "/dev/leapfrog/sinks/web/openapi/openapi.json";
    private static final Parameter<String> NAME =
            Parameter.inPath("name", "The type of a topic's values, such as Story.json.");

    private ContractRoutes() {}

    public static List<Route> all() {
        return List.of(
                new Route(
                        "/openapi.json",
                        "The description of this API (OpenAPI 3.1).",
                        List.of(),
                        List.of(new Route.Body(Answer.JSON, Object.class)),
                        request -> resource(OPENAPI)),
                new Route(
                        "/asyncapi.json",
                        "The description of the Kafka topics (AsyncAPI 3).",
                        List.of(),
                        List.of(new Route.Body(Answer.JSON, Object.class)),
                        request -> resource(EVENTS + "asyncapi.json")),
                new Route(
                        "/schemas/{name}",
                        "The JSON Schema of a topic's values.",
                        List.of(NAME),
                        List.of(new Route.Body(Answer.JSON, Object.class)),
                        request -> schema(request.value(NAME))));
    }

    private static Answer schema(String file) {
        return Topics.all().stream()
                .map(topic -> topic.value().getSimpleName())
                .filter(type -> file.equals(type + ".json"))
                .findFirst()
                .map(type -> resource(EVENTS + type + ".schema.json"))
                .orElseThrow(() -> missing(file));
    }

    private static Answer resource(String name) {
        byte[] body = read(name);
        if (body == null) {
            throw missing(name.substring(name.lastIndexOf('/') + 1));
        }
        return new Answer(body, Answer.JSON, Answer.Handling.REVALIDATED);
    }

    private static Refusal missing(String file) {
        return Refusal.notFound("there is no " + file + "; /asyncapi.json names the types of all topics");
    }

    private static byte @Nullable [] read(String name) {
        try (InputStream found = ContractRoutes.class.getResourceAsStream(name)) {
            return found == null ? null : found.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
