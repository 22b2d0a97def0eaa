package dev.leapfrog.app.command.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.pipeline.AlertSet;
import dev.leapfrog.events.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The bundled history is loaded once, however often the first start is killed; a later start loads nothing. */
class UpKillIT {
    private static final int KILLS = Integer.getInteger("leapfrog.kills", 3);
    private static final long SEED = 20230508;

    private static final String LOADED = "News as it comes";

    @TempDir
    Path folder;

    @Test
    void shouldLoadTheHistoryOnceAfterKills() throws Exception {
        long begun = System.nanoTime();
        List<String> undisturbed = finish(folder.resolve("undisturbed"), true);
        long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Path data = folder.resolve("killed");
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Path out = folder.resolve("killed.out");
            Process up = start(data, out);
            await(up, out, "Loading the bundled history", LOADED);
            Thread.sleep(random.nextLong(duration / 5));
            up.destroyForcibly().waitFor();
        }
        List<String> afterwards = finish(data, null);

        System.out.printf(
                "%d kills of up while it loaded the history (%d ms undisturbed): %d alerts, %d undisturbed%n",
                KILLS, duration, afterwards.size(), undisturbed.size());
        assertThat(undisturbed).hasSizeGreaterThan(100);
        assertThat(afterwards).isEqualTo(undisturbed);
        assertThat(finish(data, false)).isEqualTo(undisturbed);
    }

    /** @param loads whether it must load the history; null where the last kill may have come when that was done */
    private List<String> finish(Path data, @Nullable Boolean loads) throws IOException, InterruptedException {
        Path out = folder.resolve("finished.out");
        Process up = start(data, out);
        try {
            await(up, out, LOADED);
            String said = Files.readString(out);
            if (loads != null) {
                assertThat(said.contains("Loading the bundled history")).isEqualTo(loads);
            }
            assertThat(said.indexOf("Ready. Kafka listens on ")).isBetween(0, said.indexOf(LOADED));
            int port = said.indexOf("localhost:");
            String servers = said.substring(port, said.indexOf(',', port));
            try (Cluster cluster = Cluster.existing(Map.of("bootstrap.servers", servers))) {
                return AlertSet.withStories(cluster, Topics.withDefaultPrefix());
            }
        } finally {
            up.destroy();
            assertThat(up.waitFor(1, TimeUnit.MINUTES)).as("ended when asked").isTrue();
        }
    }

    /** Waits for one of the texts: a kill may come when the history is loaded already. */
    private static void await(Process up, Path out, String... texts) throws IOException, InterruptedException {
        for (int look = 0; look < 3000 && up.isAlive(); look++) {
            String said = Files.readString(out);
            if (Arrays.stream(texts).anyMatch(said::contains)) {
                return;
            }
            Thread.sleep(100);
        }
        String state = up.isAlive() ? "still running" : "ended with " + up.exitValue();
        throw new AssertionError("waited for '" + String.join("' or '", texts) + "' in vain, " + state + ", it said:\n"
                + Files.readString(out));
    }

    private Process start(Path data, Path out) throws IOException {
        return ProgramProcess.of("up", "--offline", "--data", data.toString(), "--port", "0", "--web-port", "0")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }
}
