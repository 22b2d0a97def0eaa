package dev.leapfrog.ingest.publish;

import java.time.Duration;
import java.time.Instant;

import dev.leapfrog.events.source.SourceState.Health;
import dev.leapfrog.events.source.SourceState.Pace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A list that used to change and does not any more. */
class ChangePaceTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void shouldCallAListStaleThatChangedEveryFewDaysAndHasNotForManyTimesThat() {
        Health health = changedEvery(Duration.ofDays(3), 20);
        Instant last = START.plus(Duration.ofDays(60));

        assertThat(stale(ChangePace.unchanged(health, last.plus(Duration.ofDays(25)))))
                .isFalse();
        assertThat(stale(ChangePace.unchanged(health, last.plus(Duration.ofDays(31)))))
                .isTrue();
    }

    @Test
    void shouldNotCallAListStaleThatSeldomChanges() {
        Health health = changedEvery(Duration.ofDays(30), 8);

        assertThat(stale(ChangePace.unchanged(health, START.plus(Duration.ofDays(240 + 200)))))
                .isFalse();
    }

    @Test
    void shouldWaitThreeWeeksWhereAListChangesEveryHour() {
        Health health = changedEvery(Duration.ofHours(1), 50);
        Instant last = START.plus(Duration.ofHours(50));

        assertThat(stale(ChangePace.unchanged(health, last.plus(Duration.ofDays(20)))))
                .isFalse();
        assertThat(stale(ChangePace.unchanged(health, last.plus(Duration.ofDays(22)))))
                .isTrue();
    }

    private static boolean stale(@Nullable Pace pace) {
        return pace != null && pace.stale();
    }

    private static Health changedEvery(Duration interval, int times) {
        Health health = new Health(0, null, null, false, START, START, null);
        for (int i = 1; i <= times; i++) {
            Instant at = START.plus(interval.multipliedBy(i));
            health = new Health(0, null, null, false, at, at, ChangePace.changed(health, at));
        }
        return health;
    }
}
