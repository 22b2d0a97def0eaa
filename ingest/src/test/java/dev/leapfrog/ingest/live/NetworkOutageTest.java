package dev.leapfrog.ingest.live;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkOutageTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final NetworkOutage outage = new NetworkOutage(() -> now, false);

    @Test
    void shouldTakeOneOrTwoSilentHostsForTheirOwnFailure() {
        assertThat(outage.isDown("a")).isFalse();
        assertThat(outage.isDown("b")).isFalse();
        assertThat(outage.isDown("a")).isFalse();
    }

    @Test
    void shouldTakeSeveralSilentHostsForTheNetwork() {
        outage.isDown("a");
        outage.isDown("b");

        assertThat(outage.isDown()).isFalse();
        assertThat(outage.isDown("c")).isTrue();
        assertThat(outage.isDown()).isTrue();
        outage.ends();
        assertThat(outage.isDown()).isFalse();
    }

    @Test
    void shouldTakeNoHostForTheNetworkOnceOneAnswers() {
        outage.isDown("a");
        outage.isDown("b");
        outage.ends();

        assertThat(outage.isDown("c")).isFalse();
    }

    @Test
    void shouldCountByTimeAndNotByTries() {
        assertThat(outage.isDue()).isTrue();
        assertThat(outage.isDue()).isFalse();
        now = now.plus(Duration.ofMinutes(4));
        assertThat(outage.isDue()).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(outage.isDue()).isTrue();
    }

    @Test
    void shouldEndAfterARestartWhatWasCountedBefore() {
        assertThat(new NetworkOutage(() -> now, true).ends()).isTrue();
    }

    @Test
    void shouldEndOnlyWhatWasCounted() {
        outage.isDown("a");
        assertThat(outage.ends()).isFalse();
        assertThat(outage.isDue()).isTrue();
        assertThat(outage.ends()).isTrue();
        assertThat(outage.ends()).isFalse();
    }
}
