package dev.leapfrog.sinks.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.delivery.Delivery.Undelivered;
import dev.leapfrog.events.delivery.Delivery.Waiting;
import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Message.Form;
import dev.leapfrog.sinks.route.Route;
import org.jspecify.annotations.Nullable;

/**
 * What one endpoint is still to be told, in the order in which it came up, and when it may be tried. Pure: time is
 * given. Not for use by several threads.
 *
 * <p>A failure closes the endpoint for a while that grows with failures in a row. Where the message itself may be why
 * (500, 404), it is put behind the others, so that one that the endpoint cannot bear does not hold up the rest; where
 * it cannot be (no connection, 429, 503), the order is kept. After a success everything may be tried again.
 */
final class EndpointQueue {
    /** A message is given up when it was tried for so long, */
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);
    /** and so often: a machine that slept over a weekend has tried once. */
    private static final int GIVE_UP_ATTEMPTS = 12;

    private final Route route;
    private final Backoff backoff;
    private final RandomGenerator random;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Map<String, Instant> postponed = new LinkedHashMap<>();
    private Instant closedUntil = Instant.MIN;
    private int failures;

    EndpointQueue(Route route, Backoff backoff, RandomGenerator random) {
        this.route = route;
        this.backoff = backoff;
        this.random = random;
    }

    /** What is to be done next. */
    sealed interface Next {
        /** To send this, which tells of these. */
        record Send(Message message, List<Waiting> told) implements Next {}

        /** Nothing before that instant, or before something is added. */
        record Wait(Instant until) implements Next {}
    }

    void add(Waiting added) {
        waiting.put(added.id(), added);
    }

    boolean holds(String id) {
        return waiting.containsKey(id);
    }

    int size() {
        return waiting.size();
    }

    /** How many attempts have failed since the last one that went well. */
    int failures() {
        return failures;
    }

    Next next(Instant now) {
        Instant earliest = Instant.MAX;
        Set<Instant> digests = new HashSet<>();
        for (Waiting first : waiting.values()) {
            if (first.digest() != null && !digests.add(first.digest())) {
                continue;
            }
            List<Waiting> together = together(first);
            Message message = message(first, together);
            Instant ready = ready(first, message, now);
            if (!ready.isAfter(now)) {
                return new Next.Send(message, together);
            }
            earliest = ready.isBefore(earliest) ? ready : earliest;
        }
        return new Next.Wait(earliest);
    }

    private List<Waiting> together(Waiting first) {
        Instant digest = first.digest();
        return digest == null
                ? List.of(first)
                : waiting.values().stream()
                        .filter(other -> digest.equals(other.digest()))
                        .toList();
    }

    private Message message(Waiting first, List<Waiting> together) {
        Instant digest = first.digest();
        List<Notice> notices = together.stream().map(Waiting::notice).toList();
        return digest == null
                ? new Message(first.id(), route.name(), notices, Form.NOTICE)
                : new Message(digestId(digest, together), route.name(), notices, Form.DIGEST);
    }

    /** Of what the digest tells, so that one that was put together anew from other notices has another. */
    private String digestId(Instant digest, List<Waiting> together) {
        StringBuilder name = new StringBuilder("leapfrog|digest|" + route.name() + "|" + digest);
        together.forEach(one -> name.append('|').append(one.id()));
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Instant ready(Waiting first, Message message, Instant now) {
        Instant ready = now;
        for (@Nullable Instant not : new @Nullable Instant[] {first.digest(), closedUntil, postponed.get(first.id())}) {
            ready = not != null && not.isAfter(ready) ? not : ready;
        }
        return route.quiet() == null ? ready : route.quiet().earliest(ready, message.severity());
    }

    /** The endpoint took them. */
    List<Delivery> delivered(Collection<Waiting> told, Instant now) {
        failures = 0;
        closedUntil = Instant.MIN;
        postponed.clear();
        List<Delivery> changes = new ArrayList<>();
        for (Waiting one : told) {
            waiting.remove(one.id());
            changes.add(new Delivery.Delivered(route.name(), one.id(), now));
        }
        return changes;
    }

    /** It did not; they wait, or are given up. */
    List<Delivery> failed(Collection<Waiting> told, Outcome.RetryLater why, Instant now) {
        failures++;
        closedUntil = now.plus(backoff.delay(failures, why.after(), random));
        List<Delivery> changes = new ArrayList<>();
        for (Waiting one : told) {
            Waiting tried = tried(one, now);
            Instant first = tried.tried() == null ? now : tried.tried();
            if (tried.attempts() >= GIVE_UP_ATTEMPTS && !now.isBefore(first.plus(GIVE_UP_AFTER))) {
                changes.add(giveUp(tried, why.reason(), now));
            } else {
                waiting.put(one.id(), tried);
                changes.add(tried);
                if (why.blames() == Outcome.Blames.MESSAGE) {
                    postponed.put(one.id(), closedUntil.plus(backoff.delay(tried.attempts(), null, random)));
                }
            }
        }
        return changes;
    }

    /** It never will. */
    List<Delivery> rejected(Collection<Waiting> told, String reason, Instant now) {
        List<Delivery> changes = new ArrayList<>();
        told.forEach(one -> changes.add(giveUp(tried(one, now), reason, now)));
        return changes;
    }

    /** The endpoint is gone: everything is given up. */
    List<Delivery> gone(String reason, Instant now) {
        List<Delivery> changes = new ArrayList<>();
        List.copyOf(waiting.values()).forEach(one -> changes.add(giveUp(one, reason, now)));
        return changes;
    }

    private Undelivered giveUp(Waiting one, String reason, Instant now) {
        waiting.remove(one.id());
        postponed.remove(one.id());
        return new Undelivered(route.name(), one.id(), one.notice(), now, one.attempts(), reason);
    }

    private static Waiting tried(Waiting one, Instant now) {
        return new Waiting(
                one.route(),
                one.id(),
                one.notice(),
                one.since(),
                one.digest(),
                one.attempts() + 1,
                one.tried() == null ? now : one.tried());
    }
}
