package dev.leapfrog.ingest.fetch.policy;

import java.time.Duration;

import dev.leapfrog.ingest.fetch.VirtualTime;
import dev.leapfrog.ingest.fetch.request.Fetched;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolitenessTest {
    private final VirtualTime time = new VirtualTime("2026-11-23T23:59:50Z");
    private final HostPacing pacing = new HostPacing(Duration.ofSeconds(2), time, time);

    @Test
    void shouldWaitOnlyForWhatIsLeftOfTheInterval() throws InterruptedException {
        visit("a", Duration.ZERO);
        time.pass(Duration.ofMillis(500));
        visit("a", Duration.ZERO);
        time.pass(Duration.ofSeconds(3));
        visit("a", Duration.ZERO);

        assertThat(time.waits()).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void shouldTakeTheLongerInterval() throws InterruptedException {
        visit("a", Duration.ofSeconds(9));
        visit("a", Duration.ofSeconds(9));
        visit("a", Duration.ofSeconds(1));

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(2));
    }

    @Test
    void shouldNotMakeOneHostWaitForAnother() throws InterruptedException {
        visit("a", Duration.ZERO);
        visit("b", Duration.ZERO);

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void shouldNotWaitForAClockThatWentBack() throws InterruptedException {
        visit("a", Duration.ZERO);
        time.pass(Duration.ofDays(-400));
        visit("a", Duration.ZERO);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void shouldBudgetEachHostByTheDay() {
        DailyBudget budget = new DailyBudget(2, time);

        assertThat(budget.spend("a")).isNull();
        assertThat(budget.spend("a")).isNull();
        assertThat(budget.spend("a"))
                .isEqualTo(new Fetched.Unavailable(
                        "daily budget of 2 requests for a is used up, next after 2026-11-24T00:00:00Z",
                        Duration.ofSeconds(10)));
        assertThat(budget.spend("b")).isNull();
        time.pass(Duration.ofSeconds(10));
        assertThat(budget.spend("a")).isNull();
    }

    private void visit(String host, Duration interval) throws InterruptedException {
        pacing.await(host, interval).end();
    }
}
