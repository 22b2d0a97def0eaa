package dev.leapfrog.app.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.rules.Rules;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.arena.ArenaTopology;
import dev.leapfrog.streams.ecosystem.EcosystemTopology;
import dev.leapfrog.streams.runtime.RunningTopology;
import dev.leapfrog.streams.runtime.StreamsSettings;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** Both topologies on several instances, each of which can be stopped and started again at any time. */
final class Instances implements AutoCloseable {
    /** How soon the others take over what a stopped instance worked on. */
    private static final int TAKE_OVER_MS = 3000;

    private final Cluster cluster;
    private final Topics topics;
    private final Path folder;
    private final Rules rules = Configuration.defaults().rules();
    private final List<Pipeline.Running> running = new ArrayList<>();

    private Instances(Cluster cluster, Topics topics, Path folder) throws IOException {
        this.cluster = cluster;
        this.topics = topics;
        this.folder = folder;
    }

    /**
     * Creates the topics and starts.
     *
     * @param folder for what Streams keeps on disk
     */
    static Instances start(Cluster cluster, Topics topics, Path folder, int instances) throws Exception {
        cluster.createTopics(topics);
        Instances started = new Instances(cluster, topics, folder);
        for (int i = 0; i < instances; i++) {
            started.running.add(started.start(i, instances));
        }
        return started;
    }

    private Pipeline.Running start(int number, int instances) {
        boolean alone = instances == 1;
        Map<String, Object> clients = alone
                ? cluster.clients()
                : cluster.clients(Map.of(
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        TAKE_OVER_MS,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        TAKE_OVER_MS / 6));
        StreamsSettings settings = new StreamsSettings(
                topics, clients, folder.resolve(topics.prefix() + number), 1, alone ? "alone" : null, 1);
        return new Pipeline.Running(
                RunningTopology.start(
                        settings,
                        ArenaTopology.NAME,
                        configuration -> ArenaTopology.build(topics, rules.arenas(), configuration)),
                RunningTopology.start(
                        settings,
                        EcosystemTopology.NAME,
                        configuration -> EcosystemTopology.build(topics, rules.ecosystem(), configuration)));
    }

    /** Stops one of them wherever it is, and starts it again. */
    void restart(int number) {
        running.get(number).close();
        running.set(number, start(number, running.size()));
    }

    /** Waits until everything that was written so far is done. */
    void catchUp() throws IOException, InterruptedException, ExecutionException {
        new Pipeline(cluster, topics, new PrintWriter(new StringWriter())).catchUp(running.getFirst());
    }

    @Override
    public void close() {
        running.forEach(Pipeline.Running::close);
    }
}
