package dev.leapfrog.streams.story;

import java.util.List;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.arena.BoardScript;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;

class ArenaStoriesTest {
    @Test
    void shouldTellOnePublicationAsOneStory() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", row("a/first", 1200, 5), row("b/known", 1180, 5), open("x/open", 1120))
                .publish(
                        "2024-02-01",
                        row("a/first", 1200, 5),
                        row("b/known", 1180, 5),
                        open("x/open", 1120),
                        row("b/second", 1260, 5))
                .closeArena("2024-02-01");

        assertThat(script.stories).hasSize(1);
        Story story = script.stories.getFirst();
        assertThat(story.headline()).isEqualTo("Second takes the lead on LMArena text from First, 60 points ahead");
        assertThat(story.text().lines())
                .containsExactly(
                        "The same among US models and closed models",
                        "Gap from open models to closed models widens past 100 points: Open is 140 points (12.5%) behind"
                                + " Second on LMArena text");
        assertThat(story.severity()).isEqualTo(Severity.MAJOR);
        assertThat(story.subject()).isEqualTo("lmarena/text");
        assertThat(story.alerts())
                .containsExactlyInAnyOrderElementsOf(
                        script.alerts.stream().map(Alert::id).toList());
        assertThat(script.alerts)
                .allSatisfy(alert -> assertThat(alert.identity().story()).isEqualTo(story.id()));
    }

    @Test
    void shouldReviseAStoryWhenItsLeadIsConfirmedLater() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", row("a/first", 1200, 5), row("b/known", 1180, 5))
                .publish("2024-02-01", row("a/first", 1200, 5), row("b/known", 1180, 5), row("b/second", 1203, 5))
                .closeArena("2024-02-01")
                .publish("2024-02-05", row("a/first", 1200, 5), row("b/known", 1180, 5), row("b/second", 1240, 5))
                .closeArena("2024-02-05");

        assertThat(script.stories).hasSize(2);
        Story first = script.stories.getFirst();
        Story revised = script.stories.getLast();
        assertThat(revised.id()).isEqualTo(first.id());
        assertThat(first.identity().revision()).isZero();
        assertThat(revised.identity().revision()).isEqualTo(1);
        assertThat(first.severity()).isEqualTo(Severity.INFO);
        assertThat(revised.severity()).isEqualTo(Severity.MAJOR);
        assertThat(revised.occurredAt()).isEqualTo(BoardScript.instant("2024-02-05"));
        assertThat(revised.identity().publication()).isEqualTo(BoardScript.instant("2024-02-01"));
        assertThat(revised.headline()).startsWith("Second takes the lead on LMArena text from First");
    }

    @Test
    void shouldReviseAStoryWhenALeadIsTakenBack() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", row("a/first", 1200, 5), row("b/known", 1180, 5))
                .publish("2024-02-01", row("a/first", 1200, 5), row("b/known", 1180, 5), row("b/second", 1203, 5))
                .closeArena("2024-02-01")
                .publish("2024-02-02", row("a/first", 1204, 5), row("b/known", 1180, 5), row("b/second", 1203, 5))
                .closeArena("2024-02-02");

        assertThat(script.stories).hasSize(2);
        assertThat(script.stories.getLast().id())
                .isEqualTo(script.stories.getFirst().id());
        assertThat(script.stories.getLast().headline())
                .isEqualTo("Second did not keep the lead on LMArena text: First is ahead again");
    }

    @Test
    void shouldGoOnWithTheStoryOfAGapThatGoesOnTheSameWay() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", row("a/first", 1200, 2), open("x/open", 1095))
                .publish("2024-02-01", row("a/first", 1200, 2), open("x/open", 1140))
                .closeArena("2024-02-01")
                .publish("2024-02-10", row("a/first", 1200, 2), open("x/open", 1160))
                .closeArena("2024-02-10")
                .publish("2024-02-20", row("a/first", 1240, 2), open("x/open", 1160))
                .closeArena("2024-02-20");

        assertThat(script.stories.stream().map(Story::id).distinct()).hasSize(2);
        assertThat(script.stories.get(1).id()).isEqualTo(script.stories.get(0).id());
        assertThat(script.stories.get(1).headline()).contains("narrows below 50 points");
        assertThat(script.stories.get(1).text().lines()).noneMatch(line -> line.contains("below 100"));
        assertThat(script.stories.get(2).headline()).contains("widens past 50 points");
    }

    /** The gap below 100 and 50 points is known later than it was told; the story says only the newer step. */
    @Test
    void shouldNotSayAgainWhatALaterLineSaysAnewWhenItIsConfirmed() {
        BoardScript.Row unknown =
                row("c/glm", 1170, 2).openness(Openness.UNKNOWN).country("CN");
        BoardScript script = new BoardScript()
                .restartingAtRandom(11)
                .publish("2024-01-01", row("a/first", 1200, 2), open("x/open", 1095))
                .publish("2024-02-01", row("a/first", 1200, 2), open("x/open", 1140), unknown)
                .closeArena("2024-02-01")
                .publish("2024-02-10", row("a/first", 1200, 2), open("x/open", 1160), unknown)
                .closeArena("2024-02-10")
                .changeModel(unknown.model(), unknown.openness(Openness.CLOSED).model(), "2024-02-11")
                .publish("2024-02-12", row("a/first", 1200, 2), open("x/open", 1160), unknown.openness(Openness.CLOSED))
                .closeArena("2024-02-12");

        assertThat(script.stories).hasSize(3);
        Story last = script.stories.getLast();
        assertThat(last.id()).isEqualTo(script.stories.getFirst().id());
        assertThat(last.headline()).contains("narrows below 50 points").doesNotContain("not known");
        assertThat(last.text().lines()).noneMatch(line -> line.contains("below 100"));
    }

    @Test
    void shouldWriteAtTheEndOfADayWhatNoMarkerClosed() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", row("a/first", 1200, 5))
                .publish("2024-02-01", row("a/first", 1200, 5), row("b/second", 1260, 5));
        assertThat(script.stories).isEmpty();

        script.endDays("2024-02-01", "2024-02-01");

        assertThat(script.stories).hasSize(1);
    }

    @Test
    void shouldSayNothingOfAPublicationWithoutNews() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", row("a/first", 1200, 5))
                .publish("2024-02-01", row("a/first", 1201, 5))
                .closeArena("2024-02-01")
                .endDays("2024-02-01", "2024-02-03");

        assertThat(script.stories).isEqualTo(List.of());
    }

    private static BoardScript.Row open(String id, double score) {
        return row(id, score, 2).openness(Openness.OPEN_SOURCE);
    }
}
