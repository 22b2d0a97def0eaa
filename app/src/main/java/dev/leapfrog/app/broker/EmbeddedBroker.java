package dev.leapfrog.app.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka cluster of one node, broker and controller, in this process and on loopback only. Its data lie in
 * {@code <folder>/kafka}; the same folder may be started again on other ports, also after the process was killed.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final int port;
    private boolean closed;

    private EmbeddedBroker(KafkaRaftServer server, FolderLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it serves clients: about a second and a half, two more after a kill.
     *
     * @param folder where the data are or will be; created where there is none
     * @param port where clients connect, or 0 for any free port
     * @throws BrokerStartException when the folder is in use or cannot be written, the port is taken, or Kafka fails
     * @throws IllegalArgumentException when {@code port} is no port
     */
    public static EmbeddedBroker start(Path folder, int port) throws BrokerStartException {
        return start(folder, port, Map.of());
    }

    /** Starts a broker with some of Kafka's settings otherwise. */
    static EmbeddedBroker start(Path folder, int port, Map<String, String> overrides) throws BrokerStartException {
        FolderLock lock = FolderLock.take(folder);
        try {
            FreeSpace.require(folder);
            LoopbackPorts ports = LoopbackPorts.find(port);
            EmbeddedBroker broker = new EmbeddedBroker(server(folder, ports, overrides), lock, ports.listener());
            broker.abortHangingTransactions(folder);
            return broker;
        } catch (Throwable failed) {
            lock.close();
            throw failed;
        }
    }

    private void abortHangingTransactions(Path folder) throws BrokerStartException {
        Map<String, Object> self = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (Admin admin = Admin.create(self)) {
            HangingTransactions.abort(admin);
        } catch (InterruptedException asked) {
            close();
            Thread.currentThread().interrupt();
            throw new BrokerStartException("interrupted while the broker started on " + folder, asked);
        } catch (ExecutionException failed) {
            close();
            throw new BrokerStartException(
                    "the broker started on %s and does not answer (%s)".formatted(folder, failed.getCause()), failed);
        }
    }

    private static KafkaRaftServer server(Path folder, LoopbackPorts ports, Map<String, String> overrides)
            throws BrokerStartException {
        Path logs = folder.resolve("kafka");
        BrokerExitHandler.install(folder);
        try {
            format(logs);
            return run(BrokerSettings.of(logs, ports, overrides));
        } catch (Exception failed) {
            Throwable root = root(failed);
            throw new BrokerStartException(
                    "the broker did not start on %s (%s; LEAPFROG_LOG=INFO says more)"
                            .formatted(folder, root.getMessage() == null ? "no reason given" : root.getMessage()),
                    failed);
        }
    }

    /** Writes what makes a folder a Kafka log directory, once: the file looked for is the last that is written. */
    private static void format(Path logs) throws Exception {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(logs);
        new Formatter()
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .addDirectory(logs.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static KafkaRaftServer run(Map<String, String> settings) {
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (Throwable failed) {
            // Its threads are no daemons: left alone they would keep the process.
            server.shutdown();
            server.awaitShutdown();
            throw failed;
        }
    }

    private static Throwable root(Throwable failed) {
        Throwable cause = failed.getCause();
        return cause == null ? failed : root(cause);
    }

    /** Where clients connect, as {@code localhost:<port>}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Ends the broker in order and gives the folder back; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }
}
