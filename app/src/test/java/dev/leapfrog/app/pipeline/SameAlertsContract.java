package dev.leapfrog.app.pipeline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.Completion;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.streams.arena.ArenaTopology;
import dev.leapfrog.streams.runtime.RunningTopology;
import dev.leapfrog.streams.runtime.StreamsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same recording gives the same alerts, however it is run. What a broker must bear out; run on the embedded one
 * everywhere, and on the official image where Docker runs. Each run has topics of its own, under its own prefix.
 */
abstract class SameAlertsContract {
    private static final int ARENAS = 8;

    @TempDir
    Path folder;

    /** The broker that all runs of the class share. */
    abstract Cluster cluster();

    @Test
    void shouldBeTheSameTwiceAndWithOneAndThreeInstancesAndShuffledRows() throws Exception {
        Archives recording = Archives.open(List.of(Recordings.copied(folder, ARENAS, 0)));
        Archives shuffled = Archives.open(List.of(Recordings.copied(folder, ARENAS, 7)));

        List<String> once = run(recording, "once.", 1);
        assertThat(once).hasSizeGreaterThan(ARENAS * 20);
        assertThat(partitionsAtWork("once.")).hasSizeGreaterThanOrEqualTo(3);

        assertThat(run(recording, "again.", 1)).as("the same replay again").isEqualTo(once);
        assertThat(run(recording, "three.", 3)).as("three instances").isEqualTo(once);
        assertThat(withoutHashes(run(shuffled, "shuffled.", 1)))
                .as("rows of each publication shuffled")
                .isEqualTo(withoutHashes(once));
    }

    @Test
    void shouldPublishNothingWhenAFinishedReplayIsRunAgain() throws Exception {
        Archives recording = Archives.open(List.of(Recordings.copied(folder, 1, 0)));
        List<String> first = run(recording, "finished.", 1);
        int written = count("finished.");

        assertThat(run(recording, "finished.", 1)).isEqualTo(first);
        assertThat(count("finished.")).isEqualTo(written);
    }

    private List<String> run(Archives recording, String prefix, int instances) throws Exception {
        Topics topics = new Topics(prefix);
        Cluster cluster = cluster();
        cluster.createTopics(topics);
        List<RunningTopology> running = new ArrayList<>();
        try {
            for (int i = 0; i < instances; i++) {
                StreamsSettings settings =
                        new StreamsSettings(topics, cluster.clients(), folder.resolve(prefix + i), 1, null, 1);
                running.add(RunningTopology.start(
                        settings,
                        ArenaTopology.NAME,
                        configuration -> ArenaTopology.build(
                                topics, Configuration.defaults().rules().arenas(), configuration)));
            }
            new Pipeline(cluster, topics, new PrintWriter(new StringWriter())).ingest(recording, null);
            CompletableFuture<Void> ended = CompletableFuture.allOf(
                    running.stream().map(RunningTopology::ended).toArray(CompletableFuture[]::new));
            try (Completion completion = new Completion(cluster, topics.group(ArenaTopology.NAME))) {
                completion.await(
                        List.of(topics.name(Topics.SCORES)),
                        List.of(
                                topics.name(Topics.ALERTS_FRONTIER),
                                topics.name(Topics.ALERTS_GAPS),
                                topics.name(Topics.STORIES)),
                        ended);
            }
            return AlertSet.withStories(cluster, topics);
        } finally {
            running.forEach(RunningTopology::close);
        }
    }

    /** Shuffled rows are another page, with another hash; everything else must be the same. */
    private static List<String> withoutHashes(List<String> alerts) {
        return alerts.stream()
                .map(alert -> alert.replaceAll("\"contentHash\":\"[0-9a-f]+\"", "\"contentHash\":\"\""))
                .toList();
    }

    private Set<Integer> partitionsAtWork(String prefix) {
        Set<Integer> partitions = new HashSet<>();
        TopicReader.readAll(cluster().clients(), new Topics(prefix), Topics.SCORES, record -> {
            if (record.key().startsWith("lmarena/")) {
                partitions.add(record.partition());
            }
        });
        return partitions;
    }

    private int count(String prefix) {
        int[] count = {0};
        for (Topic<Observation> topic : List.of(Topics.OBSERVATIONS, Topics.SCORES)) {
            TopicReader.readAll(cluster().clients(), new Topics(prefix), topic, record -> count[0]++);
        }
        return count[0];
    }
}
