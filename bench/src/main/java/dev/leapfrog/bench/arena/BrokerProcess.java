package dev.leapfrog.bench.arena;

import java.nio.file.Path;

import dev.leapfrog.app.broker.EmbeddedBroker;
import dev.leapfrog.bench.process.ChildProcess;

/** Main class of the JVM that holds the broker: given its folder, it prints where clients connect. */
final class BrokerProcess {
    static final String READY = "bootstrap ";

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0)) {
            System.out.println(READY + broker.bootstrapServers());
            ChildProcess.awaitEndOfInput();
        }
    }
}
