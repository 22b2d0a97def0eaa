package dev.leapfrog.app.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutageLineTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final OutageLine outage =
            new OutageLine((source, text) -> lines.add(source + ": " + text), Duration.ofMillis(20));

    /** Ingest judges by hosts; thirty sources of two hosts are not the network, and three of three are. */
    @Test
    void shouldSayWhatIngestSays() throws InterruptedException {
        for (String source : List.of("a", "b", "c", "d")) {
            outage.network(false);
            outage.add(source, "no answer");
        }
        awaitLines(4);

        assertThat(lines).contains("a: no answer", "d: no answer");
    }

    @Test
    void shouldSayOnceThatThereIsNoNetworkAndOnceThatItIsBack() throws InterruptedException {
        for (String source : List.of("a", "b", "c")) {
            outage.network(source.equals("c"));
            outage.add(source, "no answer");
        }
        awaitLines(1);
        outage.network(true);
        outage.add("d", "no answer");
        Thread.sleep(60);
        outage.network(false);
        outage.answered("a");

        assertThat(lines)
                .containsExactly(
                        "network: 3 sources unreachable: no network (no answer); tried again later",
                        "network: sources can be reached again");
    }

    private void awaitLines(int count) throws InterruptedException {
        for (int i = 0; i < 500 && lines.size() < count; i++) {
            Thread.sleep(10);
        }
        assertThat(lines).hasSize(count);
    }
}
