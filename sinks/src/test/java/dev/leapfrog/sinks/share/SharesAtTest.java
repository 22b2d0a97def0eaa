package dev.leapfrog.sinks.share;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.UptakeShares.Baseline;
import dev.leapfrog.events.output.UptakeShares.Shares;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Shares by time, as far back as they can be compared. */
class SharesAtTest {
    @Test
    void shouldKnowTheSharesOfEachListSinceItsLastBaseline() {
        SharesAt shares = new SharesAt(Instant.MAX);
        shares.fold(list("all", "2026-01-01", 0.5, Baseline.FIRST));
        shares.fold(list("all", "2026-01-02", 0.6, null));
        shares.fold(list("top 9", "2026-01-03", 0.1, Baseline.FIRST));

        UptakeShares last = shares.lists().getFirst();
        assertThat(shares.past(last).values())
                .extracting(past -> past.countries().get("US"))
                .containsExactly(0.5, 0.6);

        shares.fold(list("all", "2026-01-04", 0.9, Baseline.OTHER_LENGTH));

        assertThat(shares.past(last)).containsOnlyKeys(Instant.parse("2026-01-04T00:00:00Z"));
    }

    @Test
    void shouldLeaveOutWhatWasListedLater() {
        SharesAt shares = new SharesAt(Instant.parse("2026-01-01T12:00:00Z"));
        shares.fold(list("all", "2026-01-01", 0.5, Baseline.FIRST));
        shares.fold(list("all", "2026-01-02", 0.6, null));

        assertThat(shares.past(shares.lists().getFirst())).hasSize(1);
    }

    private static UptakeShares list(String universe, String day, double us, @Nullable Baseline baseline) {
        Instant at = Instant.parse(day + "T00:00:00Z");
        return new UptakeShares(
                new Provenance("own", "https://example.org/", at, null, "00", "own/1", "test", 0, Mode.BACKFILL),
                at,
                "ollama/pulls",
                universe,
                10,
                1000,
                baseline,
                new Shares(new TreeMap<>(), new TreeMap<>(Map.of("US", us)), new TreeMap<>()),
                new TreeMap<>(),
                List.of());
    }
}
