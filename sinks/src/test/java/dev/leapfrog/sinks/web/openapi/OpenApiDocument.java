package dev.leapfrog.sinks.web.openapi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.github.victools.jsonschema.generator.SchemaBuilder;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.schema.EventSchemas;
import dev.leapfrog.events.schema.RecordDocumentation;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.EventStream;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Route;
import dev.leapfrog.sinks.web.WebModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API as it should be: OpenAPI 3.1. */
final class OpenApiDocument {
    private static final String SCHEMAS = "components/schemas";
    private static final Map<Integer, String> REFUSALS = new TreeMap<>(Map.of(
            400, "A parameter is not known or has a value that it cannot have.",
            401, "The server asks for a token, which is missing or wrong.",
            403, "The server is not called so.",
            404, "There is no such thing.",
            429, "Too many requests; Retry-After says when to go on."));

    private final SchemaBuilder schemas;
    private final ObjectNode document = EventJson.mapper().createObjectNode();

    private OpenApiDocument() throws IOException {
        schemas = new EventSchemas(
                        RecordDocumentation.read(Path.of("src/main/java"), Path.of("../events/src/main/java")))
                .several();
    }

    static ObjectNode of(List<WebModule> modules) throws IOException {
        return new OpenApiDocument().write(modules);
    }

    private ObjectNode write(List<WebModule> modules) {
        document.put("openapi", "3.1.0");
        document.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
        ObjectNode info = document.putObject("info");
        info.put("title", "Leapfrog");
        info.put("version", "1");
        info.putObject("license").put("name", "Apache License 2.0").put("identifier", "Apache-2.0");
        info.put(
                "description",
                "What Leapfrog knows of the race between AI models. Read only. What is null is left out; readers must pass over"
                        + " fields that they do not know. Times are UTC, prices per million tokens.");
        document.putArray("servers").addObject().put("url", "/").put("description", "The server that this comes from.");
        ArrayNode security = document.putArray("security");
        security.addObject();
        security.addObject().putArray("bearer");
        security.addObject().putArray("basic");
        ObjectNode paths = document.putObject("paths");
        for (WebModule module : modules) {
            for (EventStream stream : module.streams()) {
                ObjectNode get = operation(paths, stream.path(), stream.about(), stream.parameters());
                get.withArray("parameters").add(lastEventId());
                ObjectNode answered = get.putObject("responses").putObject("200");
                answered.put("description", "Server-Sent Events until one side ends them.");
                answered.putObject("content")
                        .putObject("text/event-stream")
                        .putObject("schema")
                        .put("type", "string");
                refusals((ObjectNode) get.get("responses"));
            }
            for (Route route : module.routes()) {
                ObjectNode get = operation(paths, route.path(), route.about(), route.parameters());
                ObjectNode answered = get.putObject("responses").putObject("200");
                answered.put("description", route.about());
                ObjectNode content = answered.putObject("content");
                route.bodies()
                        .forEach(body -> content.putObject(mediaType(body)).set("schema", schema(body)));
                refusals((ObjectNode) get.get("responses"));
            }
        }
        JsonNode refusal = schemas.createSchemaReference(Refusal.Why.class);
        ObjectNode components = document.putObject("components");
        ObjectNode responses = components.putObject("responses");
        REFUSALS.forEach((status, about) -> {
            ObjectNode response = responses.putObject(name(status));
            response.put("description", about);
            response.putObject("content").putObject(Answer.JSON).set("schema", refusal.deepCopy());
        });
        ObjectNode definitions = schemas.collectDefinitions(SCHEMAS);
        nameModels((ObjectNode) definitions.at("/Model"));
        components.set("schemas", definitions);
        ObjectNode access = components.putObject("securitySchemes");
        access.putObject("bearer").put("type", "http").put("scheme", "bearer");
        access.putObject("basic").put("type", "http").put("scheme", "basic");
        EventSchemas.flatten(document);
        return document;
    }

    /** What the API says of models besides what topics say. */
    private static void nameModels(ObjectNode model) {
        ObjectNode properties = (ObjectNode) model.get("properties");
        properties
                .putObject("shown")
                .put("type", "string")
                .put("description", "for people: one way to write it, whichever source says it");
        properties.putObject("labShown").put("type", "string").put("description", "the lab, for people");
        model.withArray("required").add("shown").add("labShown");
    }

    private static ObjectNode operation(ObjectNode paths, String path, String about, List<Parameter<?>> parameters) {
        ObjectNode get =
                paths.putObject(path.replace('<', '{').replace('>', '}')).putObject("get");
        get.put("operationId", operationId(path));
        get.put("summary", about);
        get.putArray("tags").add(tag(path));
        get.putArray("parameters");
        for (Parameter<?> parameter : parameters) {
            ObjectNode described = get.withArray("parameters").addObject();
            boolean inPath = parameter.place() == Parameter.Place.PATH;
            described.put("name", parameter.name());
            described.put("in", inPath ? "path" : "query");
            described.put("required", inPath);
            described.put("description", parameter.about() + " Allowed: " + parameter.allowed() + ".");
            ObjectNode schema = EventJson.mapper().valueToTree(new TreeMap<>(parameter.schema()));
            if (parameter.absent() != null) {
                schema.set("default", EventJson.mapper().valueToTree(written(parameter.absent())));
            }
            described.set("schema", schema);
            if (schema.path("type").asString().equals("array")) {
                described.put("style", "form");
                described.put("explode", false);
            }
        }
        return get;
    }

    private static Object written(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
    }

    private static ObjectNode lastEventId() {
        ObjectNode described = EventJson.mapper().createObjectNode();
        described.put("name", "Last-Event-ID");
        described.put("in", "header");
        described.put("required", false);
        described.put("description", "The id of the last event that was received: the stream goes on behind it.");
        described.putObject("schema").put("type", "string");
        return described;
    }

    /** What generated clients call it: {@code /api/labs/{lab}} is {@code labsByLab}. */
    private static String operationId(String path) {
        StringBuilder id = new StringBuilder();
        for (String part :
                path.replaceFirst("^/(api/)?", "").replaceAll("[<{]", "by/").split("[^A-Za-z]+", -1)) {
            if (!part.isEmpty()) {
                id.append(id.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
            }
        }
        return id.toString();
    }

    private static String tag(String path) {
        String[] parts = path.split("/", -1);
        return parts[1].equals("api") ? parts[2] : parts[1];
    }

    private static String mediaType(Route.Body body) {
        return body.contentType().replaceAll(";.*", "");
    }

    private JsonNode schema(Route.Body body) {
        if (body.type() == String.class) {
            return EventJson.mapper().createObjectNode().put("type", "string");
        }
        if (body.type() == Object.class) {
            return EventJson.mapper().createObjectNode().put("type", "object");
        }
        return schemas.createSchemaReference(body.type());
    }

    private static void refusals(ObjectNode responses) {
        REFUSALS.forEach((status, about) ->
                responses.putObject(status.toString()).put("$ref", "#/components/responses/" + name(status)));
    }

    private static String name(int status) {
        return "Refusal" + status;
    }
}
