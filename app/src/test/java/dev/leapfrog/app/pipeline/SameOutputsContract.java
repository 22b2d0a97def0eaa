package dev.leapfrog.app.pipeline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.sinks.topic.TopicReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same recording gives the same states, alerts and stories of both topologies, however it is run. What a broker
 * must bear out; run on the embedded one everywhere, and on the official image where Docker runs. Each run has topics
 * of its own, under its own prefix.
 */
abstract class SameOutputsContract {
    private static final int ARENAS = 8;
    private static final int RESTARTS = Integer.getInteger("leapfrog.restarts", 3);
    private static final long SEED = Long.getLong("leapfrog.seed", 20261128);

    /** Boards with prices of their time, lists of use, and boards that share models. */
    private static final List<String> RECORDINGS = List.of(
            "lmarena_csv",
            "livebench",
            "litellm_tokencost",
            "huggingface_trending",
            "openrouter_rankings",
            "vendor_deprecations");

    @TempDir
    Path folder;

    /** The broker that all runs of the class share. */
    abstract Cluster cluster();

    @Test
    void shouldBeTheSameTwiceAndOnThreeInstancesAndWithShuffledRowsOfEightArenas() throws Exception {
        Archives recording = Archives.open(List.of(Recordings.copied(folder, ARENAS, 0)));
        Archives shuffled = Archives.open(List.of(Recordings.copied(folder, ARENAS, 7)));

        Outputs once = replay(recording, "once.", 1);
        assertThat(once.size()).isGreaterThan(ARENAS * 300);
        assertThat(InputLog.read(cluster(), new Topics("once.")).arenas())
                .as("partitions at work")
                .hasSizeGreaterThanOrEqualTo(3);

        assertThat(once.differences(replay(recording, "again.", 1)))
                .as("the same replay again")
                .isEmpty();
        assertThat(once.differences(replay(recording, "three.", 3)))
                .as("three instances")
                .isEmpty();
        assertThat(once.withoutHashes()
                        .differences(replay(shuffled, "shuffled.", 1).withoutHashes()))
                .as("rows of each publication shuffled")
                .isEmpty();
    }

    @Test
    void shouldPublishNothingWhenAFinishedReplayIsRunAgain() throws Exception {
        Archives recording = Archives.open(List.of(Recordings.copied(folder, 1, 0)));
        Outputs first = replay(recording, "finished.", 1);
        int written = count("finished.");

        assertThat(first.differences(replay(recording, "finished.", 1))).isEmpty();
        assertThat(count("finished.")).isEqualTo(written);
    }

    @Test
    void shouldBeTheSameAfterRestartsAndWithShuffledRowsOfTheBundledHistory() throws Exception {
        try (BundledHistory history = BundledHistory.extract()) {
            Outputs once = replay(history.archives(), "history.", 1);
            assertThat(once.filled())
                    .contains("frontier", "gaps", "windows", "tiers", "market", "prices", "releases", "stories");

            Path shuffled = Recordings.shuffled(history.file(), folder.resolve("shuffled.warc.gz"), SEED);
            assertThat(once.withoutHashes()
                            .inAnyOrder()
                            .differences(replay(Archives.open(List.of(shuffled)), "history-shuffled.", 1)
                                    .withoutHashes()
                                    .inAnyOrder()))
                    .as("rows of each list shuffled, seed %d", SEED)
                    .isEmpty();
            assertSameHoweverItIsRun(once, "history.");
        }
    }

    @Test
    void shouldBeTheSameAfterRestartsAndWithShuffledRowsOfRecordings() throws Exception {
        List<Path> files = RECORDINGS.stream().map(Recordings::recorded).toList();
        Assumptions.assumeTrue(files.stream().allMatch(Files::exists), "skipped: no recordings");

        Outputs once = replay(Archives.open(files), "recorded.", 1);
        assertThat(once.filled())
                .as("every topic that topologies write")
                .containsExactlyInAnyOrderElementsOf(
                        Outputs.topics().stream().map(Topic::name).toList());
        assertSameHoweverItIsRun(once, "recorded.");
    }

    private void assertSameHoweverItIsRun(Outputs once, String prefix) throws Exception {
        InputLog input = InputLog.read(cluster(), new Topics(prefix));
        for (int instances : new int[] {1, 3}) {
            assertThat(once.differences(restarted(input, prefix + "restarted-" + instances + ".", instances)))
                    .as("instances: %d, restarted at random, seed %d", instances, SEED)
                    .isEmpty();
        }
        assertThat(once.inAnyOrder()
                        .differences(whole(input.shuffled(new Random(SEED)), prefix + "log-shuffled.")
                                .inAnyOrder()))
                .as("rows of each publication shuffled in the input, seed %d", SEED)
                .isEmpty();
    }

    /** Ingest and topologies side by side. */
    private Outputs replay(Archives recording, String prefix, int instances) throws Exception {
        Topics topics = new Topics(prefix);
        try (Instances running = Instances.start(cluster(), topics, folder, instances)) {
            new Pipeline(cluster(), topics, new PrintWriter(new StringWriter())).ingest(recording, null);
            running.catchUp();
            return Outputs.of(cluster(), topics);
        }
    }

    private Outputs whole(InputLog input, String prefix) throws Exception {
        Topics topics = new Topics(prefix);
        try (Instances running = Instances.start(cluster(), topics, folder, 1)) {
            input.writeTo(cluster(), topics);
            running.catchUp();
            return Outputs.of(cluster(), topics);
        }
    }

    /** Every other time at the very record at which a part of the input ends, else wherever the instance is by then. */
    private Outputs restarted(InputLog input, String prefix, int instances) throws Exception {
        Topics topics = new Topics(prefix);
        Random random = new Random(SEED);
        List<InputLog> parts = new ArrayList<>(input.cut(RESTARTS + 1, random));
        try (Instances running = Instances.start(cluster(), topics, folder, instances)) {
            parts.removeFirst().writeTo(cluster(), topics);
            for (InputLog next : parts) {
                if (random.nextBoolean()) {
                    running.catchUp();
                } else {
                    TimeUnit.MILLISECONDS.sleep(random.nextLong(500));
                }
                running.restart(random.nextInt(instances));
                next.writeTo(cluster(), topics);
            }
            running.catchUp();
            return Outputs.of(cluster(), topics);
        }
    }

    private int count(String prefix) {
        int[] count = {0};
        for (Topic<Observation> topic : List.of(Topics.OBSERVATIONS, Topics.SCORES)) {
            TopicReader.readAll(cluster().clients(), new Topics(prefix), topic, record -> count[0]++);
        }
        return count[0];
    }
}
