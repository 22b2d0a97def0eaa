package dev.leapfrog.app.command.option;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which existing cluster a command works on. */
public final class ClusterOptions {
    private static final String DEFAULT_BOOTSTRAP_SERVERS = "localhost:9092";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,…",
            description =
                    "The Kafka cluster to work on. Without it, replay runs an embedded broker, and all others work on the one"
                            + " that 'leapfrog up' runs on localhost:9092.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties for all Kafka clients: SASL, TLS and the like.")
    private @Nullable Path kafkaConfig;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            description = "What the names of all topics begin with (default: ${DEFAULT-VALUE}).",
            defaultValue = Topics.DEFAULT_PREFIX)
    private String prefix = Topics.DEFAULT_PREFIX;

    public Topics topics() {
        try {
            return new Topics(prefix);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage(String.valueOf(wrong.getMessage()));
        }
    }

    /** Whether a cluster was named. */
    public boolean given() {
        return bootstrapServers != null || kafkaConfig != null;
    }

    /**
     * The cluster that was named, or the one that {@code leapfrog up} runs.
     *
     * @throws IllegalStateException at once when nothing listens there
     */
    public Cluster open() throws IOException {
        Cluster cluster = openWithoutProbe();
        if (!BrokerProbe.answers(cluster.bootstrapServers())) {
            throw new IllegalStateException("no Kafka broker answers at " + cluster.bootstrapServers()
                    + (given() ? "" : ": start 'leapfrog up', or name a cluster with --bootstrap-servers"));
        }
        return cluster;
    }

    /** The same for a service that may start before the cluster does. */
    public Cluster openWithoutProbe() throws IOException {
        Map<String, Object> clients = new HashMap<>(fromFile());
        if (bootstrapServers != null || !clients.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            String servers = bootstrapServers == null ? DEFAULT_BOOTSTRAP_SERVERS : bootstrapServers;
            clients.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        }
        return Cluster.existing(clients);
    }

    private Map<String, Object> fromFile() throws IOException {
        Map<String, Object> settings = new HashMap<>();
        if (kafkaConfig != null) {
            Properties properties = new Properties();
            try (Reader file = Files.newBufferedReader(kafkaConfig)) {
                properties.load(file);
            }
            properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        }
        return settings;
    }
}
