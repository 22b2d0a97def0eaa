package dev.leapfrog.ingest.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.LiveResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClockCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SERVER_SAYS_NOW = "Mon, 23 Nov 2026 12:00:00 GMT";

    @Test
    void shouldBelieveAnyClockAtFirst() {
        assertThat(new ClockCheck(null).doubt(NOW)).isEmpty();
    }

    @Test
    void shouldBelieveAClockThatGoesOn() {
        ClockCheck check = new ClockCheck(NOW);

        for (int day = 1; day < 30; day++) {
            assertThat(check.doubt(NOW.plus(Duration.ofDays(day)))).isEmpty();
        }
    }

    @Test
    void shouldNotBelieveALeapThatNoServerBearsOut() {
        ClockCheck check = new ClockCheck(NOW);
        Instant ahead = Instant.parse("2031-01-01T00:00:00Z");

        assertThat(check.doubt(ahead)).isPresent();
        assertThat(check.doubt(response(ahead, SERVER_SAYS_NOW)))
                .contains(
                        "the clock of this machine says 2031-01-01T00:00:00Z, long after 2026-11-23T12:00:00Z, and the"
                                + " server says 2026-11-23T12:00:00Z; nothing is recorded until they agree");
        assertThat(check.doubt(response(ahead, "yesterday"))).isPresent();
        assertThat(check.doubt(NOW.plusSeconds(60))).as("set right again").isEmpty();
    }

    @Test
    void shouldBelieveALeapThatAServerBearsOut() {
        ClockCheck check = new ClockCheck(NOW.minus(Duration.ofDays(200)));

        assertThat(check.doubt(NOW)).as("nobody has said so").isPresent();
        assertThat(check.doubt(response(NOW, SERVER_SAYS_NOW))).isEmpty();
        assertThat(check.doubt(NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void shouldBelieveALeapThatAnAnswerWithoutAPageBearsOut() {
        ClockCheck check = new ClockCheck(NOW.minus(Duration.ofDays(200)));

        assertThat(check.doubt(NOW, null)).isPresent();
        assertThat(check.believable(NOW)).isEqualTo(NOW.minus(Duration.ofDays(200)));
        assertThat(check.doubt(NOW, SERVER_SAYS_NOW)).isEmpty();
        assertThat(check.believable(NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void shouldLeaveAServerAloneThatIsWrongItself() {
        ClockCheck check = new ClockCheck(NOW);

        assertThat(check.doubt(response(NOW.plusSeconds(1), "Thu, 01 Jan 1970 00:00:00 GMT")))
                .isEmpty();
    }

    private static LiveResponse response(Instant fetchedAt, String date) {
        Body body = new Body("page".getBytes(StandardCharsets.UTF_8));
        return new LiveResponse("https://a.example/", fetchedAt, 200, Map.of("date", date), body);
    }
}
