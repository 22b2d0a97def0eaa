package dev.leapfrog.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import dev.leapfrog.ingest.live.LiveIngest;

/** Live ingest as a process of its own, to be killed. */
final class LiveProcess {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(30);

    /** What it says when it has begun to watch. */
    static final String WATCHING = "watching";

    private LiveProcess() {}

    /**
     * Starts it as a child.
     *
     * @param definitions file of the sources
     * @param log file for what it writes
     */
    static Process start(String bootstrapServers, Path definitions, Path archive, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveProcess.class.getName(),
                        bootstrapServers,
                        definitions.toString(),
                        archive.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        try (LiveIngest live = LiveTrial.start(LiveTrial.setting(
                Files.readString(Path.of(arguments[1])),
                Map.of("bootstrap.servers", arguments[0]),
                Path.of(arguments[2]),
                Clock.systemUTC(),
                LONGEST_WAIT))) {
            System.out.println(WATCHING);
            live.ended().get();
        }
    }
}
