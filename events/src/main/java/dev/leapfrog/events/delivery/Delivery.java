package dev.leapfrog.events.delivery;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/** How a route stands, and what became of each thing that it has to say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Delivery.Progress.class, name = "Progress"),
    @JsonSubTypes.Type(value = Delivery.Waiting.class, name = "Waiting"),
    @JsonSubTypes.Type(value = Delivery.Delivered.class, name = "Delivered"),
    @JsonSubTypes.Type(value = Delivery.Undelivered.class, name = "Undelivered"),
})
public sealed interface Delivery {
    /** The name of the route. */
    String route();

    /** The key in the topic: the route, and what it says where it is about that. */
    String key();

    /**
     * How far a route has read.
     *
     * @param since when it was first started; nothing that was known more than a day before is told
     * @param positions the offset of the next record to look at, by topic and partition, {@code leapfrog.stories-0}
     * @param gone when its endpoint said that it is gone for good; null while it is not
     */
    record Progress(
            String route,
            Instant since,
            Map<String, Long> positions,
            @Nullable Instant gone) implements Delivery {
        public Progress {
            Require.word(route, "delivery.route");
            positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
        }

        @Override
        public String key() {
            return route;
        }
    }

    /**
     * Something that is to be said.
     *
     * @param id the idempotency key: the same at every attempt
     * @param since when it came up, or when a person asked for it again
     * @param digest when the digest is due that tells of it; null when it is told by itself
     * @param attempts how often it was tried in vain
     * @param tried when it was tried first; null when it was not
     */
    record Waiting(
            String route,
            String id,
            Notice notice,
            Instant since,
            @Nullable Instant digest,
            int attempts,
            @Nullable Instant tried)
            implements Delivery {
        public Waiting {
            Require.word(route, "delivery.route");
            Require.word(id, "delivery.id");
            Require.notNegative(attempts, "delivery.attempts");
        }

        @Override
        public String key() {
            return route + " " + id;
        }
    }

    /** Something that was said, which is not said again. */
    record Delivered(String route, String id, Instant at) implements Delivery {
        public Delivered {
            Require.word(route, "delivery.route");
            Require.word(id, "delivery.id");
        }

        @Override
        public String key() {
            return route + " " + id;
        }
    }

    /**
     * A dead letter: what could not be said, kept until a person asks for it again.
     *
     * @param at when it was given up
     * @param attempts how often it was tried
     * @param reason why the last attempt failed
     */
    record Undelivered(String route, String id, Notice notice, Instant at, int attempts, String reason)
            implements Delivery {
        public Undelivered {
            Require.word(route, "delivery.route");
            Require.word(id, "delivery.id");
            Require.notNegative(attempts, "delivery.attempts");
            Require.text(reason, "delivery.reason");
        }

        @Override
        public String key() {
            return route + " " + id;
        }

        /** The same, to be tried anew as from then, or from when it was given up, if that was later. */
        public Waiting again(Instant asked) {
            return new Waiting(route, id, notice, asked.isAfter(at) ? asked : at.plusMillis(1), null, 0, null);
        }
    }
}
