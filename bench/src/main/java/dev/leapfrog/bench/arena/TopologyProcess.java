package dev.leapfrog.bench.arena;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.leapfrog.bench.process.ChildProcess;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.arena.ArenaRules;
import dev.leapfrog.streams.arena.ArenaTopology;
import dev.leapfrog.streams.runtime.RunningTopology;
import dev.leapfrog.streams.runtime.StreamsSettings;
import org.apache.kafka.clients.CommonClientConfigs;

/** Main class of the JVM that runs the arena topology with the settings that every user gets. */
final class TopologyProcess {
    private TopologyProcess() {}

    /** Runs it, given the broker, the prefix of the topics and a folder. */
    public static void main(String[] arguments) {
        Topics topics = new Topics(arguments[1]);
        StreamsSettings settings = new StreamsSettings(
                topics,
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, arguments[0]),
                Path.of(arguments[2]),
                1,
                null,
                1);
        try (RunningTopology topology = RunningTopology.start(
                settings,
                ArenaTopology.NAME,
                configuration -> ArenaTopology.build(topics, ArenaRules.defaults(), configuration))) {
            CompletableFuture<?> unused = topology.ended().whenComplete((ended, failure) -> {
                if (failure != null) {
                    System.err.println("the topology failed: " + failure);
                    Runtime.getRuntime().halt(1);
                }
            });
            ChildProcess.awaitEndOfInput();
        }
        // A thread that has not ended by now would keep the process.
        System.exit(0);
    }
}
