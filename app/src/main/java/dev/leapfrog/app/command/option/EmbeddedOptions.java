package dev.leapfrog.app.command.option;

import java.io.IOException;
import java.nio.file.Path;

import dev.leapfrog.app.broker.BrokerStartException;
import dev.leapfrog.app.cluster.Cluster;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the embedded broker is run. */
public final class EmbeddedOptions {
    public static final int DEFAULT_PORT = 9092;
    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the broker's data in this folder, and go on with what it holds already.")
    @Nullable
    Path data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where Kafka clients connect, on loopback; 0 for any free port (default: 9092 with --data or"
                    + " --keep, else any).")
    @Nullable
    Integer port;

    /**
     * Starts the broker; without a folder its data are deleted when it is closed.
     *
     * @param forOthers whether other programs are to connect, at the usual port
     */
    public Cluster open(boolean forOthers) throws BrokerStartException, IOException {
        if (data != null) {
            return Cluster.embedded(data.toAbsolutePath().normalize(), port == null ? DEFAULT_PORT : port);
        }
        int anyPort = forOthers ? DEFAULT_PORT : 0;
        return Cluster.temporary(port == null ? anyPort : port);
    }

    /** @throws WrongUsage when what was given is no port */
    public void check() {
        if (port != null) {
            check(port);
        }
    }

    /** @throws WrongUsage when this is no port */
    public static void check(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new WrongUsage("--port is 0 to " + LAST_PORT + ", not " + port);
        }
    }

    /**
     * Refuses these options for a command that works on an existing cluster.
     *
     * @param besides the option that names that cluster
     */
    public void refuse(String besides) {
        if (data != null || port != null) {
            throw new WrongUsage("--data and --port are of the embedded broker, which " + besides + " replaces");
        }
    }
}
