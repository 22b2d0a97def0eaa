package dev.leapfrog.app.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import dev.leapfrog.app.broker.BrokerStartException;
import dev.leapfrog.app.broker.DataFolder;
import dev.leapfrog.app.broker.EmbeddedBroker;
import dev.leapfrog.app.broker.TopicSetup;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The cluster of one command, from opening to closing. */
public final class Cluster implements AutoCloseable {
    private final Map<String, Object> clients;
    private final boolean temporary;
    private final @Nullable EmbeddedBroker broker;
    private @Nullable Path folder;

    private Cluster(
            Map<String, Object> clients, @Nullable Path folder, boolean temporary, @Nullable EmbeddedBroker broker) {
        this.clients = Map.copyOf(clients);
        this.folder = folder;
        this.temporary = temporary;
        this.broker = broker;
    }

    /**
     * A broker of our own, its data under {@code folder}.
     *
     * @param port where clients connect; 0 for any free port
     */
    public static Cluster embedded(Path folder, int port) throws BrokerStartException {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, port);
        return new Cluster(bootstrap(broker), folder, false, broker);
    }

    /** A broker of our own whose data are gone when it is closed. */
    public static Cluster temporary(int port) throws BrokerStartException, IOException {
        Path folder = Files.createTempDirectory("leapfrog-");
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(folder, port);
            return new Cluster(bootstrap(broker), folder, true, broker);
        } catch (Throwable failed) {
            delete(folder);
            throw failed;
        }
    }

    /**
     * An existing cluster.
     *
     * @param clients settings for Kafka clients, with {@code bootstrap.servers}
     */
    public static Cluster existing(Map<String, Object> clients) {
        return new Cluster(clients, null, true, null);
    }

    private static Map<String, Object> bootstrap(EmbeddedBroker broker) {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    }

    /** Settings for Kafka clients of this cluster. */
    public Map<String, Object> clients() {
        return clients;
    }

    /** The same with settings of one client added. */
    public Map<String, Object> clients(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.putAll(more);
        return settings;
    }

    public String bootstrapServers() {
        return String.valueOf(clients.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }

    public boolean isEmbedded() {
        return broker != null;
    }

    /**
     * Where parts of the program may keep what belongs to this cluster's data; of a cluster of others a folder of this
     * command alone, made when first asked for.
     */
    public Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("leapfrog-");
        }
        return folder;
    }

    public Admin admin() {
        return Admin.create(clients);
    }

    /** Creates the topics that are not there yet. */
    public void createTopics(Topics topics) throws InterruptedException {
        try (Admin admin = admin()) {
            new TopicSetup(admin, topics, isEmbedded()).create();
        }
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
        if (temporary && folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            DataFolder.delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException("could not delete the temporary folder " + folder, left);
        }
    }
}
