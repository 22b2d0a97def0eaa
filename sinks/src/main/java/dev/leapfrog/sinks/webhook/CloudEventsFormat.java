package dev.leapfrog.sinks.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.CloudEventHeaders;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Message.Form;
import org.jspecify.annotations.Nullable;

/**
 * For programs: CloudEvents 1.0 in structured JSON, the data as in Kafka, with the headers of Standard Webhooks.
 *
 * @param signature null where messages are not signed, and still bear id and time
 */
public record CloudEventsFormat(@Nullable Signature signature) implements WebhookFormat {
    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Post post(Message message, Instant now) {
        String body = EventJson.text(message.form() == Form.DIGEST ? digest(message) : event(message));
        Map<String, String> headers = signature == null
                ? Map.of("webhook-id", message.id(), "webhook-timestamp", Long.toString(now.getEpochSecond()))
                : signature.headers(message.id(), now, body);
        return new Post("application/cloudevents+json; charset=utf-8", headers, body);
    }

    private static Map<String, Object> event(Message message) {
        Notice notice = message.notices().getFirst();
        Map<String, Object> event = new LinkedHashMap<>(CloudEventHeaders.attributes(notice.output()));
        if (message.form() == Form.TEST) {
            event.put("id", message.id());
            event.put("test", true);
        }
        if (notice.before() != null) {
            event.put("before", notice.before());
        }
        event.put("datacontenttype", "application/json");
        event.put("data", notice.output());
        return event;
    }

    private static Map<String, Object> digest(Message message) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", message.id());
        event.put("source", "/leapfrog/routes/" + message.route());
        event.put("type", "dev.leapfrog.Digest");
        event.put("datacontenttype", "application/json");
        event.put("data", Map.of("events", events(message)));
        return event;
    }

    private static List<Map<String, Object>> events(Message message) {
        return message.notices().stream()
                .map(notice -> event(Message.of(message.route(), notice)))
                .toList();
    }
}
