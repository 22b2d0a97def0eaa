package dev.leapfrog.events.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.leapfrog.events.Samples;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What is published of the contract is what the records say. */
class PublishedContractTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void shouldPublishWhatTheRecordsSay() throws IOException {
        Map<String, JsonNode> files = PublishedContract.files();
        if ("write".equals(System.getProperty("leapfrog.contract"))) {
            Files.createDirectories(PublishedContract.FOLDER);
            for (Map.Entry<String, JsonNode> file : files.entrySet()) {
                Files.writeString(
                        PublishedContract.FOLDER.resolve(file.getKey()), PublishedContract.text(file.getValue()));
            }
        }

        for (Map.Entry<String, JsonNode> file : files.entrySet()) {
            assertThat(PublishedContract.FOLDER.resolve(file.getKey()))
                    .as("write it anew with -Dleapfrog.contract=write")
                    .exists()
                    .content()
                    .isEqualTo(PublishedContract.text(file.getValue()));
        }
        try (Stream<Path> published = Files.list(PublishedContract.FOLDER)) {
            assertThat(published.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files.keySet());
        }
    }

    @Test
    void shouldAllowEverySampleOfEveryTopic() throws IOException {
        Map<Class<?>, Schema> schemas = schemas();
        for (Object sample : Samples.all()) {
            assertThat(errors(schemas, sample, EventJson.mapper().valueToTree(sample)))
                    .as(sample.getClass().getSimpleName())
                    .isEmpty();
        }
    }

    @Test
    void shouldRefuseASampleWithoutAFieldThatReadersMayRelyOn() throws IOException {
        Map<Class<?>, Schema> schemas = schemas();
        for (Object sample : Samples.all()) {
            ObjectNode json = EventJson.mapper().valueToTree(sample);
            String first = json.propertyNames().stream()
                    .filter(name -> !name.equals("type"))
                    .findFirst()
                    .orElseThrow();
            json.remove(first);
            assertThat(errors(schemas, sample, json))
                    .as("%s without %s", sample.getClass().getSimpleName(), first)
                    .isNotEmpty();
        }
    }

    private static List<Error> errors(Map<Class<?>, Schema> schemas, Object sample, JsonNode json) {
        Class<?> type = schemas.keySet().stream()
                .filter(candidate -> candidate.isInstance(sample))
                .findFirst()
                .orElseThrow();
        return requireNonNull(schemas.get(type)).validate(json.toString(), InputFormat.JSON);
    }

    private static Map<Class<?>, Schema> schemas() throws IOException {
        Map<String, JsonNode> files = PublishedContract.files();
        Map<Class<?>, Schema> schemas = new HashMap<>();
        for (Topic<?> topic : Topics.all()) {
            JsonNode schema = files.get(PublishedContract.schema(topic));
            if (schema != null) {
                schemas.put(topic.value(), REGISTRY.getSchema(schema.toString(), InputFormat.JSON));
            }
        }
        return schemas;
    }
}
