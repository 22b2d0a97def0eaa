package dev.leapfrog.sinks.message;

import java.util.Comparator;
import java.util.List;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.output.Alert.Severity;

/**
 * What is sent at once.
 *
 * @param id the idempotency key: the same at every attempt
 * @param route the name of the route
 * @param form alone or together, in earnest or not
 */
public record Message(String id, String route, List<Notice> notices, Form form) {
    public Message {
        notices = List.copyOf(notices);
        Require.that(!notices.isEmpty(), "a message tells of something");
    }

    /** What a message is. */
    public enum Form {
        /** One notice. */
        NOTICE,
        /** Several, or one that waited for others. */
        DIGEST,
        /** One notice of the past, by which a person tests a route. */
        TEST
    }

    /** One notice by itself. */
    public static Message of(String route, Notice notice) {
        return new Message(notice.id(), route, List.of(notice), Form.NOTICE);
    }

    /** How much what matters most of it matters. */
    public Severity severity() {
        return notices.stream()
                .map(Notice::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
