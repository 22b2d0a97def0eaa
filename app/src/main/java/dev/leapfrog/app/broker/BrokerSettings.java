package dev.leapfrog.app.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of the embedded broker: one node, small, quick to come back, and keeping everything. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String FOR_EVER = String.valueOf(Long.MAX_VALUE);

    /** The longest that settings in whole milliseconds, or minutes, can say. */
    private static final String LONGEST = String.valueOf(Integer.MAX_VALUE);

    private static final Map<String, String> NODE = Map.of(
            "process.roles", "broker,controller",
            "node.id", String.valueOf(NODE_ID),
            "controller.listener.names", CONTROLLER_LISTENER,
            "inter.broker.listener.name", "BROKER",
            "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
            // After a kill -9 the broker is let in again only when its former session is over.
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500",
            // A start that hangs is a failed start; rebuilding the indexes of a large folder takes a while, though.
            "server.max.startup.time.ms", "300000",
            "num.network.threads", "2",
            "num.io.threads", "4");

    private static final Map<String, String> INTERNAL_TOPICS = Map.of(
            "offsets.topic.num.partitions", "4",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    private static final Map<String, String> CLIENTS = Map.of(
            "group.initial.rebalance.delay.ms", "0",
            "group.min.session.timeout.ms", "1000",
            // A folder left alone for a week would otherwise lose its offsets and give every alert twice.
            "offsets.retention.minutes", LONGEST,
            // A source that speaks once a month keeps its transactional id.
            "transactional.id.expiration.ms", LONGEST,
            "transaction.max.timeout.ms", "60000",
            // How often transactions over time are looked for: readers stand still before an open one.
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");

    /** What topics get that say nothing themselves, such as the change logs of Kafka Streams. */
    private static final Map<String, String> LOGS = Map.of(
            "auto.create.topics.enable", "false",
            "log.retention.ms", "-1",
            // Timestamps are event times: a segment must not end for the years between two records,
            "log.roll.ms", FOR_EVER,
            // nor may a record be refused because the clock of this machine is slow.
            "log.message.timestamp.before.max.ms", FOR_EVER,
            "log.message.timestamp.after.max.ms", FOR_EVER,
            // 64 MiB, as after a kill -9 the unfinished segment of each partition is read through.
            "log.segment.bytes", "67108864",
            // 8 MiB, which is keys of some 300,000 records at a time.
            "log.cleaner.dedupe.buffer.size", "8388608");

    private BrokerSettings() {}

    /**
     * All settings of a broker.
     *
     * @param logs its log directory
     * @param overrides what tests want otherwise
     */
    static Map<String, String> of(Path logs, LoopbackPorts ports, Map<String, String> overrides) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(NODE);
        settings.putAll(INTERNAL_TOPICS);
        settings.putAll(CLIENTS);
        settings.putAll(LOGS);
        settings.put("log.dirs", logs.toString());
        settings.put(
                "listeners",
                "BROKER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(ports.listener(), ports.controller()));
        settings.put("advertised.listeners", "BROKER://localhost:" + ports.listener());
        // Static voters, as the quorum then stores no address and the controller's port may change between starts.
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + ports.controller());
        settings.putAll(overrides);
        return settings;
    }
}
