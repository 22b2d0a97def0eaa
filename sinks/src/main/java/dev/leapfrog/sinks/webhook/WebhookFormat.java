package dev.leapfrog.sinks.webhook;

import java.time.Instant;
import java.util.Map;

import dev.leapfrog.sinks.message.Message;

/** How one channel wants a message. */
public interface WebhookFormat {
    /** The channel, for people: {@code slack}. */
    String name();

    /** The message at that time; the same bytes for the same message. */
    Post post(Message message, Instant now);

    /**
     * What is posted.
     *
     * @param headers beside the content's type
     */
    record Post(String contentType, Map<String, String> headers, String body) {}
}
