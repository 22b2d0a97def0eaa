package dev.leapfrog.sinks.web.stream;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.web.EventStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client of a stream. What it has missed is sent first, then what comes, by a thread of its own.
 *
 * <p>Records that come are put into a queue of a bounded length. When that is full the client is too slow for what
 * comes: its connection is closed, and it may come back with the id of the last event that it has got.
 */
final class Subscriber {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

    private final String event;
    private final Predicate<Object> wanted;
    private final EventStream.Connection connection;
    private final Duration heartbeat;
    private final Duration wait;
    private final BlockingQueue<StreamEvent> queue;
    private final Positions seen;
    /** Topics that have gone on and were not told yet; null where that is not wanted. */
    private final @Nullable Set<String> changes;

    private volatile boolean ended;
    private volatile @Nullable Thread thread;

    /**
     * How a stream treats its clients.
     *
     * @param changes at most so often they are told which topics have gone on
     */
    record Pace(Duration heartbeat, Duration changes, int mostWaiting) {}

    /**
     * A client that has not been sent anything.
     *
     * @param event the type of its events
     * @param seen up to where it has seen the topics; goes on with what it is sent
     * @param tellsChanges whether it is told which topics have gone on
     */
    Subscriber(
            String event,
            Predicate<Object> wanted,
            EventStream.Connection connection,
            Pace pace,
            Positions seen,
            boolean tellsChanges) {
        this.event = event;
        this.wanted = wanted;
        this.connection = connection;
        this.heartbeat = pace.heartbeat();
        this.wait = tellsChanges && pace.changes().compareTo(heartbeat) < 0 ? pace.changes() : heartbeat;
        this.changes = tellsChanges ? ConcurrentHashMap.newKeySet() : null;
        this.queue = new ArrayBlockingQueue<>(pace.mostWaiting());
        this.seen = seen;
    }

    /** Takes a record that has come; never waits. */
    void offer(StreamEvent added) {
        if (!ended && wanted.test(added.value()) && !queue.offer(added)) {
            end();
        }
    }

    /** Hears that a topic has gone on; never waits. */
    void changed(String topic) {
        if (changes != null) {
            changes.add(topic);
        }
    }

    /** Ends it, whatever it is waiting for. */
    void end() {
        ended = true;
        Thread sending = thread;
        if (sending != null) {
            sending.interrupt();
        }
    }

    /**
     * Sends until one side ends it, on this thread.
     *
     * @param backlog what it has not seen yet; asked for once what comes is heard
     */
    void run(Callable<Backlog> backlog) {
        thread = Thread.currentThread();
        try {
            catchUp(backlog.call());
            long said = System.nanoTime();
            while (!isOver()) {
                StreamEvent next = queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null && !seen.include(next.position())) {
                    send(next);
                } else if (next == null && changes != null && !changes.isEmpty()) {
                    tell(changes);
                } else if (next == null && System.nanoTime() - said >= heartbeat.toNanos()) {
                    connection.beat(seen.toString());
                } else {
                    continue;
                }
                said = System.nanoTime();
            }
        } catch (InterruptedException asked) {
            ended = true;
        } catch (Exception failed) {
            LOG.warn("a stream of events ended", failed);
        } finally {
            connection.close();
        }
    }

    private void catchUp(Backlog backlog) {
        if (backlog.from() != null) {
            seen.replace(backlog.from());
        }
        connection.beat(seen.toString());
        if (backlog.restart() != null) {
            connection.send("restart", backlog.restart(), seen.toString());
        }
        for (StreamEvent one : backlog.missed()) {
            if (isOver()) {
                return;
            }
            if (wanted.test(one.value())) {
                send(one);
            }
        }
    }

    /** What comes between the two lines is told next time, or twice. */
    private void tell(Set<String> topics) {
        SortedSet<String> now = new TreeSet<>(topics);
        topics.removeAll(now);
        connection.send("change", EventJson.text(now), null);
    }

    private boolean isOver() {
        return ended || connection.isClosed();
    }

    private void send(StreamEvent next) {
        seen.pass(next.position());
        connection.send(event, next.json(), seen.toString());
    }

    /**
     * What a client has missed.
     *
     * @param missed in the order of each partition
     * @param from where it begins when that is not where it was; null when it is
     * @param restart why it must read everything anew; null when it need not
     */
    record Backlog(
            List<StreamEvent> missed,
            @Nullable Positions from,
            @Nullable String restart) {}
}
