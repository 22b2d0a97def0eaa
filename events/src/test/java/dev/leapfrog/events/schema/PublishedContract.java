package dev.leapfrog.events.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import tools.jackson.databind.JsonNode;

/** The files of the contract as they should be. */
final class PublishedContract {
    /** Where they stand, seen from the module. */
    static final Path FOLDER = Path.of("src/main/resources/dev/leapfrog/events/contract");

    private PublishedContract() {}

    /** By file name. */
    static SortedMap<String, JsonNode> files() throws IOException {
        EventSchemas schemas = new EventSchemas(RecordDocumentation.read(Path.of("src/main/java")));
        SortedMap<String, JsonNode> files = new TreeMap<>();
        for (Topic<?> topic : Topics.all()) {
            if (topic.value() != byte[].class) {
                files.put(schema(topic), schemas.of(topic.value()));
            }
        }
        files.put("asyncapi.json", AsyncApiDocument.generate());
        return files;
    }

    /** The file name of the schema of a topic's values; topics of one type share it. */
    static String schema(Topic<?> topic) {
        return topic.value().getSimpleName() + ".schema.json";
    }

    static String text(JsonNode file) {
        return EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }
}
