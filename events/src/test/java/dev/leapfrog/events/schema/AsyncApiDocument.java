package dev.leapfrog.events.schema;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import tools.jackson.databind.node.ObjectNode;

/**
 * All topics as AsyncAPI 3.0 describes them, with the payloads' schemas beside it: key, partitions, retention, headers.
 */
final class AsyncApiDocument {
    private static final String BINDING = "0.5.0";

    private AsyncApiDocument() {}

    static ObjectNode generate() {
        ObjectNode document = EventJson.mapper().createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Leapfrog")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What Leapfrog writes to Kafka. Fields may be added to values, and none changes its meaning. Topics"
                                + " bear the prefix '" + Topics.DEFAULT_PREFIX
                                + "' unless another is configured. Read with isolation.level=read_committed.");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("local")
                .put("host", "localhost:9092")
                .put("protocol", "kafka")
                .put("description", "The broker of ./leapfrog up.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        Topics names = Topics.withDefaultPrefix();
        for (Topic<?> topic : Topics.all()) {
            channel(channels.putObject(topic.name()), topic, names.name(topic));
            ObjectNode operation = operations.putObject("receive." + topic.name());
            operation.put("action", "receive");
            operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        }
        ObjectNode components = document.putObject("components");
        headers(components.putObject("schemas").putObject("CloudEventHeaders"));
        return document;
    }

    private static void channel(ObjectNode channel, Topic<?> topic, String address) {
        channel.put("address", address);
        channel.put("description", retention(topic) + " Key: " + topic.key() + ".");
        ObjectNode message = channel.putObject("messages").putObject("value");
        message.put("name", topic.value().getSimpleName());
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", BINDING)
                .putObject("key")
                .put("type", "string");
        if (topic.value() != byte[].class) {
            message.putObject("headers").put("$ref", "#/components/schemas/CloudEventHeaders");
            message.putObject("payload").put("$ref", PublishedContract.schema(topic));
        }
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("bindingVersion", BINDING)
                .put("topic", address)
                .put("partitions", topic.partitions().count(false));
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        boolean compacted = topic.retention() == Topic.Retention.COMPACTED;
        configuration.putArray("cleanup.policy").add(compacted ? "compact" : "delete");
        if (!compacted) {
            configuration.put("retention.ms", -1);
        }
    }

    private static String retention(Topic<?> topic) {
        return switch (topic.retention()) {
            case FOR_EVER -> "Records are kept for ever; their timestamps are event times.";
            case COMPACTED -> "The last record of each key is kept.";
        };
    }

    private static void headers(ObjectNode headers) {
        headers.put("type", "object");
        headers.put("description", "CloudEvents 1.0 in Kafka's binary mode. Topics of sources have none.");
        ObjectNode properties = headers.putObject("properties");
        for (String name : new String[] {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject"}) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("content-type").put("const", "application/json");
    }
}
