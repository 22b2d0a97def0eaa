package dev.leapfrog.streams.frontier;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import dev.leapfrog.streams.board.BoardRules;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.model;
import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;

/** The life of a shift, on lists made for it. */
class FrontierShiftTest {
    private static final Row HOLDER = row("a/old", 1200, 5);
    private static final Row THIRD = row("c/third", 1100, 5);

    @Test
    void shouldTellNothingOfTheFirstPublication() {
        BoardScript board = new BoardScript().publish("2024-01-01", HOLDER, THIRD);

        assertThat(board.told()).isEmpty();
        Reign reign = board.reign(Segment.ALL);
        assertThat(reign.model().id()).hasToString("a/old");
        assertThat(reign.censored()).isTrue();
    }

    @Test
    void shouldRaiseNothingAboveInfoOnABoardThatNobodyQuotes() {
        BoardScript board = new BoardScript(BoardRules.defaults().quoting(Set.of()))
                .publish("2024-01-01", HOLDER, row("c/third", 1150, 5))
                .publish("2024-01-11", HOLDER, row("c/third", 1260, 5), row("b/new", 1230, 5));

        assertThat(board.told(Segment.ALL)).isNotEmpty();
        assertThat(board.ofLeadsAndGaps()).extracting(Alert::severity).containsOnly(Alert.Severity.INFO);
    }

    @Test
    void shouldConfirmAnEntrantOfAnotherLabAtOnceWhenItIsClear() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, THIRD)
                .publish("2024-01-11", HOLDER, THIRD, row("b/new", 1230, 5));

        assertThat(board.told(Segment.ALL)).containsExactly("2024-01-11 all CONFIRMED LEAPFROG b/new");
        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> "all".equals(alert.about().segment()))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.severity()).isEqualTo(Alert.Severity.MAJOR);
                    assertThat(alert.statement().metrics())
                            .containsEntry("reignDays", 10L)
                            .containsEntry("reignCensored", true);
                });
        assertThat(board.lead(Segment.ALL).leapsPerYear()).isEqualTo(1);
    }

    @Test
    void shouldCallAnEntrantOfTheSameLabAnUpgradeAndKeepTheLabsReign() {
        BoardScript board =
                new BoardScript().publish("2024-01-01", HOLDER).publish("2024-01-11", HOLDER, row("a/new", 1230, 5));

        assertThat(board.told(Segment.ALL)).containsExactly("2024-01-11 all CONFIRMED UPGRADE a/new");
        assertThat(board.ofLeadsAndGaps().getFirst().severity()).isEqualTo(Alert.Severity.NOTICE);
        Reign reign = board.reign(Segment.ALL);
        assertThat(reign.labSince()).isEqualTo(BoardScript.instant("2024-01-01"));
        assertThat(reign.since()).isEqualTo(BoardScript.instant("2024-01-11"));
        assertThat(board.lead(Segment.ALL).leapsPerYear()).isZero();
    }

    @Test
    void shouldStayProvisionalWhileTiedThenHoldAfterThreePublicationsAndSevenDays() {
        Row close = row("b/new", 1203, 5);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, close)
                .publish("2024-01-12", HOLDER, close, THIRD)
                .publish("2024-01-13", HOLDER, close)
                .publish("2024-01-17", HOLDER, close, THIRD);

        assertThat(board.told(Segment.ALL))
                .containsExactly("2024-01-10 all PROVISIONAL LEAPFROG b/new", "2024-01-17 all HELD LEAPFROG b/new");
        Reign reign = board.reign(Segment.ALL);
        assertThat(reign.model().id()).hasToString("a/old");
    }

    @Test
    void shouldHoldAtADayEndWhenNoPublicationComes() {
        Row close = row("b/new", 1203, 5);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, close)
                .publish("2024-01-11", HOLDER, close, THIRD)
                .publish("2024-01-12", HOLDER, close)
                .endDays("2024-01-12", "2024-01-20");

        assertThat(board.told(Segment.ALL))
                .containsExactly("2024-01-10 all PROVISIONAL LEAPFROG b/new", "2024-01-17 all HELD LEAPFROG b/new");
    }

    @Test
    void shouldRetractWhenTheHolderComesBack() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, row("b/new", 1203, 5))
                .publish("2024-01-12", HOLDER, row("b/new", 1198, 5));

        assertThat(board.told(Segment.ALL))
                .containsExactly(
                        "2024-01-10 all PROVISIONAL LEAPFROG b/new", "2024-01-12 all RETRACTED LEAPFROG b/new");
    }

    @Test
    void shouldRetractAndOpenAnewWhenAThirdTakesThePlace() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, row("b/new", 1203, 5))
                .publish("2024-01-12", HOLDER, row("b/new", 1203, 5), row("c/newer", 1204, 5));

        assertThat(board.told(Segment.ALL))
                .containsExactly(
                        "2024-01-10 all PROVISIONAL LEAPFROG b/new",
                        "2024-01-12 all RETRACTED LEAPFROG b/new",
                        "2024-01-12 all PROVISIONAL LEAPFROG c/newer");
    }

    @Test
    void shouldConfirmNothingByARename() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, THIRD)
                .publish("2024-01-10", row("a/old-renamed", 1201, 5), THIRD);

        assertThat(board.told(Segment.ALL)).containsExactly("2024-01-10 all PROVISIONAL UPGRADE a/old-renamed");
    }

    @Test
    void shouldNotCallItALeapWhenTheHolderLeftAndALowerModelInherits() {
        BoardScript board =
                new BoardScript().publish("2024-01-01", HOLDER, THIRD).publish("2024-01-10", THIRD);

        assertThat(board.told(Segment.ALL)).containsExactly("2024-01-10 all PROVISIONAL WITHDRAWN c/third");
    }

    @Test
    void shouldContestTheLeadWhenTheHolderIsBeatenAndNobodyIsClear() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, row("b/new", 1230, 5), row("c/newer", 1229, 5));

        assertThat(board.told(Segment.ALL)).containsExactly("2024-01-10 all PROVISIONAL LEAPFROG b/new");
        Lead contested = board.lead(Segment.ALL);
        assertThat(contested.contested()).isTrue();
        assertThat(contested.confirmed()).isNull();

        board.publish("2024-01-12", HOLDER, row("b/new", 1240, 5), row("c/newer", 1229, 5));

        assertThat(board.told(Segment.ALL)).endsWith("2024-01-12 all CONFIRMED LEAPFROG b/new");
        Reign reign = board.reign(Segment.ALL);
        assertThat(reign.labSince()).isEqualTo(BoardScript.instant("2024-01-12"));
    }

    @Test
    void shouldCallTheReturnOfAFormerHolderRescored() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-05", HOLDER, row("b/first", 1230, 5))
                .publish("2024-01-10", HOLDER, row("b/first", 1230, 5), row("c/second", 1250, 5))
                .publish("2024-01-15", HOLDER, row("b/first", 1230, 5), row("c/second", 1210, 5));

        assertThat(board.told(Segment.ALL)).endsWith("2024-01-15 all CONFIRMED RESCORED b/first");
    }

    @Test
    void shouldUseAMarginWhereThereIsNoInterval() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", row("a/old", 1200))
                .publish("2024-01-10", row("a/old", 1200), row("b/new", 1209))
                .publish("2024-01-12", row("a/old", 1200), row("b/new", 1210));

        assertThat(board.told(Segment.ALL))
                .containsExactly(
                        "2024-01-10 all PROVISIONAL LEAPFROG b/new", "2024-01-12 all CONFIRMED LEAPFROG b/new");
    }

    @Test
    void shouldKeepThePointLeaderOnATie() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", row("b/one", 1200, 5))
                .publish("2024-01-10", row("b/one", 1200, 5), row("a/other", 1200, 5));

        assertThat(board.told()).isEmpty();
    }

    @Test
    void shouldCountTheBestConfigurationOfAModel() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish(
                        "2024-01-10",
                        HOLDER,
                        row("b/new", 1190, 5),
                        row("b/new", 1240, 5).configuration("high"));

        assertThat(board.told(Segment.ALL)).containsExactly("2024-01-10 all CONFIRMED LEAPFROG b/new");
    }

    @Test
    void shouldConcludeNothingWhileTheLeaderIsUnseen() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, THIRD)
                .publishIncomplete("2024-01-10", row("c/third", 1101, 5));

        assertThat(board.told()).isEmpty();
        assertThat(board.lead(Segment.ALL).stale()).isTrue();
        assertThat(board.lastFrontier().stale()).isTrue();
    }

    @Test
    void shouldCallItReclassifiedWhenTheOpennessOfTheLeaderChanges() {
        Row open = row("b/weights", 1150, 5).openness(Openness.OPEN_WEIGHTS);
        Row other = row("c/other", 1120, 5).openness(Openness.OPEN_SOURCE);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, open, other)
                .changeModel(open.model(), open.openness(Openness.CLOSED).model(), "2024-01-09")
                .publish("2024-01-10", HOLDER, open.openness(Openness.CLOSED), other);

        assertThat(board.told(Segment.OPEN)).containsExactly("2024-01-10 open CONFIRMED RECLASSIFIED c/other");
        assertThat(board.told(Segment.ALL)).isEmpty();
    }

    @Test
    void shouldGoOnUnderTheNewNameAfterAMerge() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, THIRD)
                .merge("a/old", model("a/renamed"), "2024-01-05")
                .publish("2024-01-10", row("a/renamed", 1201, 5), THIRD);

        assertThat(board.told()).isEmpty();
        Reign reign = board.reign(Segment.ALL);
        assertThat(reign.since()).isEqualTo(BoardScript.instant("2024-01-01"));
    }

    @Test
    void shouldRestartAfterAScaleBreakAndTellThatAlone() {
        Row[] before = new Row[12];
        Row[] after = new Row[12];
        for (int i = 0; i < before.length; i++) {
            before[i] = row("a/m" + i, 1000 + i * 10, 4);
            after[i] = row("a/m" + i, 1200 - i * 10, 4);
        }
        BoardScript board = new BoardScript().publish("2024-01-01", before).publish("2024-01-10", after);

        assertThat(board.ofLeadsAndGaps()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.SCALE_BREAK);
            assertThat(alert.severity()).isEqualTo(Alert.Severity.NOTICE);
        });
        assertThat(board.lastFrontier().scaling().scaleBreak()).isTrue();
        assertThat(board.lastFrontier().scaling().scaleVersion()).isEqualTo("1+1");
        Reign reign = board.reign(Segment.ALL);
        assertThat(reign.model().id()).hasToString("a/m0");
        assertThat(reign.censored()).isTrue();
    }

    @Test
    void shouldIgnoreAndCountWhatComesLate() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, THIRD)
                .publish("2024-01-05", HOLDER, row("b/new", 1300, 5))
                .publish("2024-01-12", HOLDER, THIRD);

        assertThat(board.told()).isEmpty();
        assertThat(board.lastFrontier().coverage().late()).isEqualTo(1);
        assertThat(board.frontier).hasSize(3);
    }

    @Test
    void shouldTellNothingOfASnapshot() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("lmarena_csv", "2024-01-10", true, Mode.SNAPSHOT, HOLDER, row("b/new", 1300, 5));

        assertThat(board.told()).isEmpty();
        Reign reign = board.reign(Segment.ALL);
        assertThat(reign.model().id()).hasToString("b/new");
    }

    @Test
    void shouldTellWithoutFalsehoodThatALowerModelInherits() {
        Row third = row("c/third", 1100, 5);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, third)
                .publish("2024-01-10", third)
                .publish("2024-01-12", third, row("d/low", 900, 5))
                .publish("2024-01-20", third);

        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> "all".equals(alert.about().segment()))
                .extracting(Alert::headline)
                .containsExactly(
                        "Third is now first on LMArena text, as Old is no longer listed, but not clearly yet",
                        "Tied at the top on LMArena text: Third has stood first for 10 days without a clear lead");
    }

    @Test
    void shouldLetAFormerHolderTakeAContestedLeadBack() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, row("b/new", 1230, 5), row("c/newer", 1229, 5))
                .publish("2024-01-12", HOLDER, row("b/new", 1170, 5), row("c/newer", 1171, 5));

        assertThat(board.told(Segment.ALL))
                .containsExactly(
                        "2024-01-10 all PROVISIONAL LEAPFROG b/new",
                        "2024-01-12 all RETRACTED LEAPFROG b/new",
                        "2024-01-12 all CONFIRMED RESCORED a/old");
        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> "all".equals(alert.about().segment()))
                .last()
                .extracting(Alert::headline)
                .isEqualTo("Old regains the lead on LMArena text as ratings change");
    }

    @Test
    void shouldNotMakeAContestedLeadWaitForTheFormerHoldersSister() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, row("b/new", 1230, 5), row("c/newer", 1229, 5))
                .publish("2024-01-12", HOLDER, row("a/next", 1203, 5), row("b/new", 1150, 5), row("c/newer", 1151, 5));

        assertThat(board.told(Segment.ALL)).endsWith("2024-01-12 all CONFIRMED UPGRADE a/next");
    }

    @Test
    void shouldCallALeapALeapThoughAnAttributeIsLearntTheSameDay() {
        Row entrant = row("b/new", 1230, 5);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, THIRD)
                .publish("2024-01-10", HOLDER, THIRD, row("b/new", 1100, 5))
                .changeModel(entrant.model(), entrant.released("2024-01-09").model(), "2024-01-11")
                .publish("2024-01-11", HOLDER, THIRD, entrant);

        assertThat(board.told(Segment.ALL)).containsExactly("2024-01-11 all CONFIRMED LEAPFROG b/new");
    }

    @Test
    void shouldLoseNothingToASourceThatKnowsLess() {
        Row open = row("b/weights", 1150, 5).openness(Openness.OPEN_WEIGHTS).country("CN");
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, open)
                .changeModel(
                        open.model(),
                        row("b/weights", 0).openness(Openness.UNKNOWN).model(),
                        "2024-01-05")
                .publish("2024-01-10", HOLDER, open);

        assertThat(board.told()).isEmpty();
        assertThat(board.reign(Segment.OPEN).model().id()).hasToString("b/weights");
    }

    @Test
    void shouldConfirmNothingWhileAModelAboveMayCount() {
        Row one = row("b/one", 1150, 5).openness(Openness.OPEN_WEIGHTS).country("CN");
        Row two = row("c/two", 1180, 5).openness(Openness.OPEN_WEIGHTS).country("CN");
        Row unknown = row("d/glm", 1190, 5).openness(Openness.UNKNOWN).country("CN");
        BoardScript board = new BoardScript()
                .restartingAtRandom(3)
                .publish("2024-01-01", HOLDER, one)
                .publish("2024-01-10", HOLDER, one, two, unknown)
                .publish("2024-01-15", HOLDER, one, two, unknown)
                .publish("2024-01-20", HOLDER, one, two, unknown);

        assertThat(board.told(Segment.OPEN)).containsExactly("2024-01-10 open PROVISIONAL LEAPFROG c/two");
        assertThat(board.lead(Segment.OPEN).unknownAbove())
                .singleElement()
                .satisfies(above -> assertThat(above.model().id()).hasToString("d/glm"));
        assertThat(board.lead(Segment.country("CN")).unknownAbove()).isNull();
        assertThat(board.lead(Segment.ALL).unknownAbove()).isNull();

        board.changeModel(unknown.model(), unknown.openness(Openness.CLOSED).model(), "2024-01-21")
                .publish("2024-01-25", HOLDER, one, two, unknown.openness(Openness.CLOSED));

        assertThat(board.told(Segment.OPEN))
                .containsExactly(
                        "2024-01-10 open PROVISIONAL LEAPFROG c/two", "2024-01-25 open CONFIRMED LEAPFROG c/two");
    }

    @Test
    void shouldNameWhoMayStandAboveTheLeaderOfASegment() {
        Row open = row("b/one", 1150, 5).openness(Openness.OPEN_WEIGHTS).country("CN");
        Row nowhere = row("e/open", 1160, 5).openness(Openness.OPEN_WEIGHTS).country(null);
        Row nothing = row("f/nothing", 1170, 5).openness(Openness.UNKNOWN).country(null);
        BoardScript board = new BoardScript().publish("2024-01-01", HOLDER, open, nowhere, nothing);

        assertThat(unknownAbove(board, "open")).containsExactly("f/nothing");
        assertThat(unknownAbove(board, "closed")).isEmpty();
        assertThat(unknownAbove(board, "CN")).containsExactly("f/nothing", "e/open");
        assertThat(unknownAbove(board, "open:CN")).containsExactly("f/nothing", "e/open");
    }

    private static List<String> unknownAbove(BoardScript board, String segment) {
        List<Standing> above = board.lead(new Segment(segment)).unknownAbove();
        return above == null
                ? List.of()
                : above.stream().map(one -> one.model().id().toString()).toList();
    }

    @Test
    void shouldNotSayThatAHolderLeftWhichIsListedAgain() {
        Row first = row("b/first", 1202, 5);
        BoardScript board = new BoardScript()
                .restartingAtRandom(2)
                .publish("2024-01-01", HOLDER, THIRD, row("b/first", 1190, 5))
                .publish("2024-03-01", THIRD, row("b/first", 1190, 5))
                .publish("2024-03-02", HOLDER, THIRD, first)
                .publish("2024-03-03", HOLDER, THIRD, row("b/first", 1230, 5));

        assertThat(board.told(Segment.ALL))
                .containsExactly(
                        "2024-03-01 all PROVISIONAL WITHDRAWN b/first", "2024-03-03 all CONFIRMED RESCORED b/first");
        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> alert.status() == Alert.Status.CONFIRMED)
                .noneSatisfy(alert -> assertThat(alert.headline()).contains("no longer listed"));
    }

    @Test
    void shouldRetractWhenTheSegmentIsEmptied() {
        Row one = row("b/one", 1150, 5).openness(Openness.OPEN_WEIGHTS);
        Row two = row("c/two", 1152, 5).openness(Openness.OPEN_WEIGHTS);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, one)
                .publish("2024-01-10", HOLDER, one, two)
                .publish("2024-01-12", HOLDER);

        assertThat(board.told(Segment.OPEN))
                .containsExactly(
                        "2024-01-10 open PROVISIONAL LEAPFROG c/two", "2024-01-12 open RETRACTED LEAPFROG c/two");
    }

    @Test
    void shouldConcludeNothingAtADayEndInTheMiddleOfAPublication() {
        Row close = row("b/new", 1203, 5);
        BoardScript whole = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, close)
                .publish("2024-01-11", HOLDER, close, THIRD)
                .publish("2024-01-12", HOLDER, close)
                .publish("2024-01-18", HOLDER, row("b/new", 1190, 5));
        BoardScript torn = new BoardScript();
        whole.written().forEach(event -> {
            if (event instanceof BoardPublished marker
                    && marker.publishedAt().equals(BoardScript.instant("2024-01-18"))) {
                torn.endDays("2024-01-17", "2024-01-17");
            }
            torn.write(event);
        });

        assertThat(torn.told(Segment.ALL)).isEqualTo(whole.told(Segment.ALL));
    }

    @Test
    void shouldKeepTheHappeningThroughAMerge() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, row("b/new", 1203, 5))
                .merge("b/new", model("b/renamed"), "2024-01-11")
                .publish("2024-01-12", HOLDER, row("b/renamed", 1230, 5));

        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> "all".equals(alert.about().segment()))
                .hasSize(2)
                .extracting(Alert::happening)
                .containsOnly(happening(board));
    }

    private static UUID happening(BoardScript board) {
        return board.ofLeadsAndGaps().stream()
                .filter(alert -> "all".equals(alert.about().segment()))
                .findFirst()
                .orElseThrow()
                .happening();
    }
}
