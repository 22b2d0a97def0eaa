package dev.leapfrog.sinks.route;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.sinks.message.Notices;
import dev.leapfrog.sinks.route.Selection.Content;
import dev.leapfrog.sinks.watch.Acceptance;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchedModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a route is about. */
class RouteFilterTest {
    private static final Notice STORY = Notice.of(Notices.story(1), null);
    private static final Notice ALERT =
            Notice.of(Notices.alert(1, Status.CONFIRMED, Severity.NOTICE, "reversed"), null);

    @Test
    void shouldTellStoriesFromAlerts() {
        assertThat(passes(Selection.of(Content.STORIES, Severity.INFO), STORY)).isTrue();
        assertThat(passes(Selection.of(Content.STORIES, Severity.INFO), ALERT)).isFalse();
        assertThat(passes(Selection.of(Content.ALERTS, Severity.INFO), ALERT)).isTrue();
        assertThat(passes(Selection.of(Content.ALERTS, Severity.INFO), STORY)).isFalse();
        assertThat(passes(Selection.of(Content.ALERTS, Severity.MAJOR), ALERT)).isFalse();
    }

    @Test
    void shouldKnowFamilyAndKind() {
        assertThat(isAbout(with(Set.of(Family.GAPS), Set.of(), Set.of()), STORY, ALERT))
                .isTrue();
        assertThat(isAbout(with(Set.of(Family.PRICES), Set.of(), Set.of()), STORY, ALERT))
                .isFalse();
        assertThat(isAbout(with(Set.of(), Set.of("ARENA", "GAP_REVERSED"), Set.of()), STORY, ALERT))
                .isTrue();
        assertThat(isAbout(with(Set.of(), Set.of("PRICES"), Set.of()), STORY, ALERT))
                .isFalse();
    }

    @Test
    void shouldKnowBoardsArenasAndPublishers() {
        for (String board : List.of("acme", "acme/text", "acme/text/overall")) {
            assertThat(isAbout(with(Set.of(), Set.of(), Set.of(board)), STORY, ALERT))
                    .as(board)
                    .isTrue();
        }
        for (String board : List.of("acme/tex", "acm", "acme/vision", "acme/text-style")) {
            assertThat(isAbout(with(Set.of(), Set.of(), Set.of(board)), STORY, ALERT))
                    .as(board)
                    .isFalse();
        }
    }

    @Test
    void shouldKnowLabsModelsAndCountries() {
        assertThat(isAbout(about(Set.of("acme"), Set.of(), Set.of()), STORY, ALERT))
                .isTrue();
        assertThat(isAbout(about(Set.of("other"), Set.of(), Set.of()), ALERT)).isTrue();
        assertThat(isAbout(about(Set.of("other"), Set.of(), Set.of()), STORY)).isFalse();
        assertThat(isAbout(about(Set.of(), Set.of("CN"), Set.of()), STORY, ALERT))
                .isTrue();
        assertThat(isAbout(about(Set.of(), Set.of("US"), Set.of()), STORY, ALERT))
                .isFalse();
        assertThat(isAbout(about(Set.of(), Set.of(), Set.of(ModelId.parse("acme/m"))), STORY, ALERT))
                .isTrue();
        assertThat(isAbout(about(Set.of(), Set.of(), Set.of(ModelId.parse("acme/n"))), STORY, ALERT))
                .isFalse();
    }

    @Test
    void shouldKnowWhatIsMine() {
        Selection mine = new Selection(
                Content.STORIES, Severity.INFO, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true);
        WatchList watched = new WatchList(
                List.of(new WatchedModel(ModelId.parse("acme/m"), WatchedModel.ANY_TASK, Acceptance.ANY, null)));

        assertThat(new RouteFilter(mine, () -> watched, lab -> null).test(STORY))
                .isTrue();
        assertThat(new RouteFilter(mine, () -> WatchList.EMPTY, lab -> null).test(STORY))
                .isFalse();
    }

    private static Selection with(Set<Family> families, Set<String> kinds, Set<String> boards) {
        return new Selection(
                Content.STORIES, Severity.INFO, families, kinds, boards, Set.of(), Set.of(), Set.of(), false);
    }

    private static Selection about(Set<String> labs, Set<String> countries, Set<ModelId> models) {
        return new Selection(
                Content.STORIES, Severity.INFO, Set.of(), Set.of(), Set.of(), labs, countries, models, false);
    }

    /** Whether it is about all of these, each told as what it is. */
    private static boolean isAbout(Selection about, Notice... notices) {
        return Stream.of(notices)
                .allMatch(notice -> passes(
                        new Selection(
                                notice.story() == null ? Content.ALERTS : Content.STORIES,
                                about.atLeast(),
                                about.families(),
                                about.kinds(),
                                about.boards(),
                                about.labs(),
                                about.countries(),
                                about.models(),
                                about.mine()),
                        notice));
    }

    private static boolean passes(Selection selection, Notice notice) {
        return new RouteFilter(selection, () -> WatchList.EMPTY, lab -> lab.equals("acme") ? "CN" : null).test(notice);
    }
}
