package dev.leapfrog.app.broker;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(900)
class BrokerKillIT {
    private static final int KILLS = Integer.getInteger("leapfrog.kills", 3);
    private static final int BEFORE_KILL = 2_000;

    @TempDir
    private Path folder;

    @Test
    void shouldLoseNothingAcknowledgedWhenItsProcessIsKilledAgainAndAgain() throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.add(acknowledgedBeforeKill());
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Numbers numbers = new Numbers(broker.bootstrapServers(), KilledBroker.TOPIC)) {
            List<List<Integer>> runs = runs(numbers.read());
            assertThat(runs).hasSize(KILLS);
            for (int kill = 0; kill < KILLS; kill++) {
                assertThat(runs.get(kill))
                        .hasSizeGreaterThanOrEqualTo(acknowledged.get(kill))
                        .containsExactlyElementsOf(
                                IntStream.range(0, runs.get(kill).size())
                                        .boxed()
                                        .toList());
            }
        }
    }

    /** Runs a broker in a process of its own, kills that in the middle, and counts what it had acknowledged. */
    private int acknowledgedBeforeKill() throws Exception {
        Process process = KilledBroker.start(folder);
        try (BufferedReader numbers = process.inputReader()) {
            for (int count = 0; count < BEFORE_KILL; count++) {
                assertThat(numbers.readLine()).isEqualTo(String.valueOf(count));
            }
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0)).hasMessageStartingWith("already running on ");
            // Through its handle: the process itself would close its output unread.
            process.toHandle().destroyForcibly();
            return BEFORE_KILL + (int) numbers.lines().count();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The numbers of each process: every one began at 0. */
    private static List<List<Integer>> runs(List<Integer> numbers) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int number : numbers) {
            if (number == 0) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(number);
        }
        return runs;
    }
}
