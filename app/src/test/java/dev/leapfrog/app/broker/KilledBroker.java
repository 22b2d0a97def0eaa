package dev.leapfrog.app.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Future;

import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.admin.Admin;

/**
 * A process to be killed: starts a broker on a folder and writes numbers, from 0 on and for ever, to its first topic.
 */
final class KilledBroker {
    static final String TOPIC = Topics.withDefaultPrefix().name(Topics.OBSERVATIONS);

    private KilledBroker() {}

    /** Starts it as a child; it writes each number to its standard output when the broker has acknowledged it. */
    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBroker.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(folder[0]), 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
                Numbers numbers = new Numbers(broker.bootstrapServers(), TOPIC)) {
            new TopicSetup(admin, Topics.withDefaultPrefix(), true).create();
            for (int number = 0; ; number++) {
                int sent = number;
                Future<?> unused = numbers.send(sent, Instant.EPOCH, (metadata, failure) -> {
                    if (failure == null) {
                        System.out.println(sent);
                    }
                });
            }
        }
    }
}
