package dev.leapfrog.sinks.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Shortening;
import dev.leapfrog.sinks.message.Wording;
import dev.leapfrog.sinks.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * ntfy's publishing as JSON, where no text stands in a header. Messages are plain text.
 *
 * @param topic who knows it may read
 * @param token null for a topic that anybody may write to
 */
public record NtfyFormat(
        Wording wording, Secret topic, @Nullable Secret token) implements WebhookFormat {
    /** What is longer than 4,096 bytes becomes an attachment. */
    private static final int MESSAGE_BYTES = 4_000;

    private static final int TITLE_BYTES = 250;

    @Override
    public String name() {
        return "ntfy";
    }

    @Override
    public Post post(Message message, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("topic", topic.text());
        body.put("title", Shortening.toBytes(wording.title(message, UnaryOperator.identity()), TITLE_BYTES));
        body.put("message", Shortening.toBytes(wording.text(message, UnaryOperator.identity()), MESSAGE_BYTES));
        body.put("priority", priority(message.severity()));
        body.put("tags", List.of("frog"));
        return new Post(
                "application/json; charset=utf-8",
                token == null ? Map.of() : Map.of("Authorization", "Bearer " + token.text()),
                EventJson.text(body));
    }

    private static int priority(Severity severity) {
        return switch (severity) {
            case MAJOR -> 4;
            case NOTICE -> 3;
            case INFO -> 2;
        };
    }
}
