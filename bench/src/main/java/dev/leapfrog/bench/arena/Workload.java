package dev.leapfrog.bench.arena;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.app.broker.TopicSetup;
import dev.leapfrog.bench.process.ChildProcess;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * A program that works through scores, in a JVM of its own and on topics of its own: the topology, or the copy. It is
 * done with a round when its consumer group has committed the end of it.
 */
final class Workload implements AutoCloseable {
    private static final long ASK_EVERY_MS = 5;

    private final Topics topics;
    private final String group;
    private final Class<?> main;
    private final List<String> options;
    private final List<String> arguments;
    private final Admin admin;
    private final Feed feed;
    private @Nullable ChildProcess process;

    /**
     * A program that is not running yet; its topics are there.
     *
     * @param group its consumer group, after the prefix
     * @param options for its JVM
     * @param more arguments after broker and prefix
     */
    Workload(String bootstrap, Topics topics, String group, Class<?> main, List<String> options, List<String> more)
            throws InterruptedException {
        this.topics = topics;
        this.group = topics.group(group);
        this.main = main;
        this.options = options;
        this.arguments = new ArrayList<>(List.of(bootstrap, topics.prefix()));
        this.arguments.addAll(more);
        this.admin = Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        new TopicSetup(admin, topics, true).create();
        this.feed = new Feed(bootstrap, topics);
    }

    Topics topics() {
        return topics;
    }

    /** Writes to its input. */
    Feed.Written write(List<Observation> observations) throws ExecutionException, InterruptedException {
        return feed.write(observations);
    }

    /**
     * Starts the program and waits until it has worked through what was written before.
     *
     * @param written the last that was written
     * @param records how many were written
     * @throws NotDone when it takes longer than the limit
     * @throws IOException when the program ends
     */
    Cost start(Feed.Written written, int records, Duration limit)
            throws NotDone, IOException, ExecutionException, InterruptedException {
        long since = System.nanoTime();
        ChildProcess started = ChildProcess.start(main, options, arguments);
        process = started;
        await(started, written, since, limit);
        return Cost.of(Duration.ofNanos(System.nanoTime() - since), started.cpu(), records);
    }

    /**
     * Writes to the input of the program, which must have been started, and waits until that is done.
     *
     * @throws NotDone when it takes longer than the limit
     * @throws IOException when the program ends
     */
    Cost workThrough(List<Observation> observations, Duration limit)
            throws NotDone, IOException, ExecutionException, InterruptedException {
        ChildProcess running = requireNonNull(process);
        Duration before = running.cpu();
        Feed.Written written = feed.write(observations);
        await(running, written, written.committedAt(), limit);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - written.committedAt());
        return Cost.of(elapsed, running.cpu().minus(before), observations.size());
    }

    private void await(ChildProcess running, Feed.Written written, long since, Duration limit)
            throws NotDone, IOException, ExecutionException, InterruptedException {
        while (committed() < written.end()) {
            if (!running.isAlive()) {
                throw new IOException(main.getSimpleName() + " has ended");
            }
            if (System.nanoTime() - since > limit.toNanos()) {
                throw new NotDone(limit);
            }
            Thread.sleep(ASK_EVERY_MS);
        }
    }

    private long committed() throws ExecutionException, InterruptedException {
        TopicPartition input = new TopicPartition(topics.name(Topics.SCORES), Feed.PARTITION);
        @Nullable
        OffsetAndMetadata offset = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(input);
        return offset == null ? -1 : offset.offset();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
        feed.close();
        admin.close();
    }
}
