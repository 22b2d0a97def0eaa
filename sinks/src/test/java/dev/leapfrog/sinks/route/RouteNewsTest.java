package dev.leapfrog.sinks.route;

import java.time.Duration;
import java.time.Instant;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.sinks.route.Selection.Content;
import dev.leapfrog.sinks.watch.WatchList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.sinks.message.Notices.NOON;
import static dev.leapfrog.sinks.message.Notices.alert;
import static dev.leapfrog.sinks.message.Notices.story;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What a route's reader learns. */
class RouteNewsTest {
    private final RouteNews news = news(Content.STORIES, Severity.NOTICE);

    @Test
    void shouldTellANewStoryWithoutAnEarlierOne() {
        assertThat(before(news.take(story(1)))).isNull();
    }

    @Test
    void shouldTellARevisionOnlyWhenItSaysSomethingElseAndNameTheEarlierOne() {
        news.take(revision(0, Severity.NOTICE, "A leads"));

        assertThat(news.take(revision(1, Severity.NOTICE, "A leads"))).isNull();
        assertThat(before(news.take(revision(2, Severity.NOTICE, "A leads clearly"))))
                .isEqualTo("A leads");
        assertThat(before(news.take(revision(3, Severity.MAJOR, "A leads clearly"))))
                .isEqualTo("A leads clearly");
    }

    @Test
    void shouldNotTellAnOldRevisionAgain() {
        news.take(revision(3, Severity.NOTICE, "A leads clearly"));

        assertThat(news.take(revision(2, Severity.MAJOR, "A leads"))).isNull();
    }

    @Test
    void shouldTellWhoWasToldThatItIsTakenBackAlthoughThatMattersLess() {
        news.take(revision(0, Severity.MAJOR, "A takes the lead"));

        assertThat(before(news.take(revision(1, Severity.INFO, "A does not lead after all"))))
                .isEqualTo("A takes the lead");
        assertThat(news.take(story(2, 0, Severity.INFO, "B", NOON, Mode.LIVE))).isNull();
    }

    @Test
    void shouldTellNobodyWhatIsTakenBackThatTheyWereNotTold() {
        news.take(story(1, 0, Severity.MAJOR, "A takes the lead", NOON, Mode.BACKFILL));

        assertThat(news.take(revision(1, Severity.INFO, "A does not lead after all")))
                .isNull();
    }

    @Test
    void shouldTellWhatIsLiveAndWasKnownADayBeforeTheStartOrLater() {
        Instant dayBefore = NOON.minus(Duration.ofDays(1));

        assertThat(news.take(story(1, 0, Severity.MAJOR, "a", dayBefore, Mode.LIVE)))
                .isNotNull();
        assertThat(news.take(story(2, 0, Severity.MAJOR, "b", dayBefore.minusMillis(1), Mode.LIVE)))
                .isNull();
        assertThat(news.take(story(3, 0, Severity.MAJOR, "c", NOON, Mode.BACKFILL)))
                .isNull();
        assertThat(news.take(story(4, 0, Severity.MAJOR, "d", NOON, Mode.SNAPSHOT)))
                .isNull();
        assertThat(news.take(story(5, 0, Severity.MAJOR, "e", NOON.plus(Duration.ofDays(400)), Mode.LIVE)))
                .isNotNull();
    }

    @Test
    void shouldTellAlertsAndWhatBecomesOfTheirHappening() {
        RouteNews alerts = news(Content.ALERTS, Severity.NOTICE);
        Alert first = alert(1, Status.CONFIRMED, Severity.NOTICE, "reversed");

        assertThat(alerts.take(alert(2, Status.PROVISIONAL, Severity.INFO, "perhaps")))
                .isNull();
        assertThat(alerts.take(first)).isNotNull();
        assertThat(before(alerts.take(alert(1, Status.RETRACTED, Severity.INFO, "not reversed"))))
                .isEqualTo("reversed");
        assertThat(alerts.take(story(1))).isNull();
        assertThat(news.take(first)).isNull();
    }

    private static Story revision(int revision, Severity severity, String headline) {
        return story(1, revision, severity, headline, NOON, Mode.LIVE);
    }

    private static @Nullable String before(@Nullable Notice notice) {
        return requireNonNull(notice, "nothing is told").before();
    }

    private static RouteNews news(Content content, Severity atLeast) {
        return new RouteNews(new RouteFilter(Selection.of(content, atLeast), () -> WatchList.EMPTY, lab -> null), NOON);
    }
}
