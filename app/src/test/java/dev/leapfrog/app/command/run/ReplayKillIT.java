package dev.leapfrog.app.command.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.leapfrog.app.pipeline.AlertSet;
import dev.leapfrog.app.pipeline.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A replay into a data folder, killed again and again, tells what an undisturbed one tells: nothing lost, nothing
 * twice.
 */
class ReplayKillIT {
    private static final int KILLS = Integer.getInteger("leapfrog.kills", 3);
    private static final long SEED = 20241121;

    @TempDir
    Path folder;

    @Test
    void shouldTellTheSameAfterKills() throws Exception {
        Path recording = Recordings.copied(folder, 2, 0);
        long begun = System.nanoTime();
        List<String> undisturbed = finish(recording, folder.resolve("undisturbed"));
        long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Path data = folder.resolve("killed");
        Random random = new Random(SEED);
        int kills = 0;
        int starts = 0;
        while (kills < KILLS && starts < 3 * KILLS) {
            Process process = start(recording, data, folder.resolve("killed.out"));
            starts++;
            if (!process.waitFor(500 + random.nextLong(duration * 2 / 3), TimeUnit.MILLISECONDS)) {
                kills++;
            }
            process.destroyForcibly().waitFor();
        }
        List<String> afterwards = finish(recording, data);

        System.out.printf(
                "%d kills in %d starts (an undisturbed replay takes %d ms); %d alerts undisturbed, %d after%n",
                kills, starts, duration, undisturbed.size(), afterwards.size());
        assertThat(undisturbed).hasSizeGreaterThan(50);
        assertThat(kills).as("kills that hit a running replay").isEqualTo(KILLS);
        assertThat(afterwards).isEqualTo(undisturbed);
    }

    /** Runs the command to its end and gives the alerts that it prints. */
    private List<String> finish(Path recording, Path data) throws IOException, InterruptedException {
        Path out = folder.resolve("finished.out");
        Process process = start(recording, data, out);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("finished in time").isTrue();
        assertThat(process.exitValue())
                .as("exit code, after: %s", Files.readString(folder.resolve("err")))
                .isZero();
        return AlertSet.ofLines(Files.readAllLines(out));
    }

    private Process start(Path recording, Path data, Path out) throws IOException {
        return ProgramProcess.of(
                        "replay", recording.toString(), "--data", data.toString(), "--port", "0", "--output", "json")
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }
}
