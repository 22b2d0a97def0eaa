package dev.leapfrog.streams.category;

import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Who leads which category of an arena. */
class CategoryTest {
    private static final BoardId CODING = BoardId.parse("lmarena/text/coding");
    private static final BoardId MATH = BoardId.parse("lmarena/text/math");
    private static final Row[] OVERALL = {
        row("a/one", 1300, 3), row("b/two", 1290, 3), row("c/three", 1280, 3), row("d/four", 1200, 3)
    };

    @Test
    void shouldSayWhoLeadsWhatAndWhereThatOneStandsOverall() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("d/four", 1330, 3));

        CategoryState state = script.categories.getLast();
        assertThat(state.overall()).isEqualTo(BoardScript.BOARD);
        assertThat(state.split()).isEqualTo(2);
        assertThat(state.labs()).isEqualTo(Map.of("a", 1, "d", 1));
        CategoryState.Category math = requireNonNull(state.categories().get("math"));
        assertThat(math.leader().model().id()).hasToString("d/four");
        assertThat(math.overallRank()).isEqualTo(4);
        assertThat(math.clear()).isTrue();
        assertThat(math.specialist()).isTrue();
        assertThat(state.categories().get("coding")).satisfies(coding -> {
            assertThat(coding.specialist()).isFalse();
            assertThat(coding.overallRank()).isEqualTo(1);
        });
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldTellANewSpecialistOnce() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        publish(script, "2024-02-01", row("a/one", 1310, 3), row("d/four", 1330, 3));
        publish(script, "2024-03-01", row("a/one", 1310, 3), row("a/one", 1340, 3));
        publish(script, "2024-04-01", row("a/one", 1310, 3), row("d/four", 1350, 3));

        assertThat(of(script, Kind.SPECIALIST)).singleElement().satisfies(alert -> {
            assertThat(alert.headline())
                    .isEqualTo("Four specialises: it clearly leads LMArena text (math), and is number 4 overall");
            assertThat(alert.severity()).isEqualTo(Severity.INFO);
            assertThat(alert.occurredAt()).isEqualTo(BoardScript.instant("2024-02-01"));
        });
        assertThat(script.stories.stream()
                        .map(story -> story.headline() + story.text().lines()))
                .anyMatch(text -> text.contains("Four specialises"))
                .as("told once")
                .noneMatch(text -> text.contains("takes the lead in"));
    }

    /** GPT-5 on LiveBench, August 2025, which led no category: "First in 0 of 7 categories". */
    @Test
    void shouldSayNothingOfCategoriesWhereANewLeaderLeadsNone() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        script.of(BoardScript.BOARD).publish("2024-02-01", row("a/one", 1300, 3), row("e/five", 1350, 3));
        script.of(CODING).publish("2024-02-01", row("a/one", 1310, 3), row("e/five", 1250, 3));
        script.of(MATH).publish("2024-02-01", row("a/one", 1320, 3), row("e/five", 1250, 3));
        script.closeArena("2024-02-01");

        assertThat(script.stories.getLast().headline()).startsWith("Five takes the lead on LMArena text from One");
        assertThat(script.stories.getLast().text().lines()).noneMatch(line -> line.startsWith("First in"));
    }

    @Test
    void shouldCallNobodyASpecialistWhoIsNotClearOrAmongTheFirstOrNotListedOverall() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        publish(script, "2024-02-01", row("c/three", 1330, 3), row("d/four", 1305, 30));
        publish(script, "2024-03-01", row("c/three", 1330, 3), row("e/elsewhere", 1390, 3));

        assertThat(of(script, Kind.SPECIALIST)).isEmpty();
    }

    @Test
    void shouldTellASplitWhenItIsSeenTwice() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        publish(script, "2024-02-01", row("a/one", 1310, 3), row("b/two", 1330, 3));
        publish(script, "2024-03-01", row("a/one", 1310, 3), row("a/one", 1340, 3));
        publish(script, "2024-04-01", row("a/one", 1310, 3), row("b/two", 1350, 3));
        assertThat(of(script, Kind.SPLIT)).isEmpty();

        publish(script, "2024-05-01", row("a/one", 1310, 3), row("b/two", 1360, 3));

        assertThat(of(script, Kind.SPLIT))
                .singleElement()
                .satisfies(alert -> assertThat(alert.headline())
                        .isEqualTo("2 labs share the lead of the categories on LMArena text, up from 1: a 1, b 1"));
    }

    @Test
    void shouldConcludeOnceOnEachFetch() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        script.closeArena("2024-01-01");

        assertThat(script.categories).hasSize(1);
    }

    @Test
    void shouldConcludeNothingWithoutTheWholeArenaOrWithOneCategoryOnly() {
        Row one = row("a/one", 1310, 3);
        BoardScript withoutOverall = new BoardScript();
        withoutOverall.of(CODING).publish("2024-01-01", one);
        withoutOverall.of(MATH).publish("2024-01-01", one).closeArena("2024-01-01");
        BoardScript withOne = new BoardScript();
        withOne.publish("2024-01-01", OVERALL)
                .of(CODING)
                .publish("2024-01-01", one)
                .closeArena("2024-01-01");

        assertThat(withoutOverall.categories).isEmpty();
        assertThat(withOne.categories).isEmpty();
    }

    @Test
    void shouldCompareBoardsOfOneFetchOnly() {
        Row one = row("a/one", 1310, 3);
        BoardScript script = new BoardScript();
        script.publish("2024-02-01", OVERALL).of(CODING).publish("2024-02-01", one);
        script.of(MATH).publish("2024-01-01", one);
        script.of(BoardId.parse("lmarena/text/elsewhere"))
                .publish("lmarena_history", "2024-02-01", true, Mode.BACKFILL, one);
        script.of(BoardId.parse("lmarena/text/gone")).publish("2024-02-01");
        script.closeArena("2024-02-01");
        assertThat(script.categories).as("coding alone is of that fetch").isEmpty();

        script.of(MATH).publish("2024-02-01", one).closeArena("2024-02-01");

        assertThat(script.categories)
                .singleElement()
                .satisfies(state -> assertThat(state.categories()).containsOnlyKeys("coding", "math"));
    }

    @Test
    void shouldTellWhenOneLabLeadsEveryCategoryAgain() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("b/two", 1330, 3));
        publish(script, "2024-02-01", row("b/two", 1310, 3), row("b/two", 1340, 3));
        publish(script, "2024-03-01", row("b/two", 1310, 3), row("b/two", 1350, 3));
        publish(script, "2024-04-01", row("b/two", 1310, 3), row("b/two", 1360, 3));

        assertThat(of(script, Kind.SPLIT)).singleElement().satisfies(alert -> {
            assertThat(alert.headline()).isEqualTo("One lab leads every category on LMArena text, down from 2: b 2");
            assertThat(alert.occurredAt()).isEqualTo(BoardScript.instant("2024-03-01"));
            assertThat(alert.statement().metrics()).isEqualTo(Map.of("before", 2, "labs", Map.of("b", 2)));
        });
    }

    @Test
    void shouldCountASplitAnewWhenItTurnsRound() {
        BoardScript script = new BoardScript();
        BoardId third = BoardId.parse("lmarena/text/writing");
        String[] labs = {"a b b", "a a a", "a b c", "a a a", "a a a"};
        for (int month = 1; month <= labs.length; month++) {
            String date = "2024-0" + month + "-01";
            String[] leading = labs[month - 1].split(" ", -1);
            script.of(third).publish(date, row(leading[2] + "/writer", 1300 + month, 3));
            publish(
                    script,
                    date,
                    row(leading[0] + "/coder", 1310 + month, 3),
                    row(leading[1] + "/thinker", 1330 + month, 3));
            assertThat(of(script, Kind.SPLIT)).as(date).hasSize(month == 5 ? 1 : 0);
        }
    }

    @Test
    void shouldNameTheLabsThatLeadMostFirst() {
        BoardScript script = new BoardScript();
        BoardId third = BoardId.parse("lmarena/text/writing");
        for (int month = 1; month <= 3; month++) {
            String date = "2024-0" + month + "-01";
            script.of(third).publish(date, row("b/two", 1300 + month, 3));
            publish(script, date, row(month == 1 ? "b/two" : "a/one", 1310, 3), row("b/two", 1330 + month, 3));
        }

        assertThat(of(script, Kind.SPLIT))
                .singleElement()
                .satisfies(alert -> assertThat(alert.headline())
                        .isEqualTo("2 labs share the lead of the categories on LMArena text, up from 1: b 2, a 1"));
    }

    @Test
    void shouldCallLabsByTheirNames() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("b/two", 1310, 3), row("b/two", 1330, 3));
        for (String date : List.of("2024-02-01", "2024-03-01")) {
            publish(script, date, ofLab("Acme", row("a/one", 1310, 3)), ofLab("Beta", row("b/new", 1330, 3)));
        }

        assertThat(of(script, Kind.SPLIT))
                .singleElement()
                .satisfies(alert -> assertThat(alert.headline()).endsWith("up from 1: Acme 1, Beta 1"));
    }

    private static Row ofLab(String name, Row row) {
        Model model = row.model();
        Model named = new Model(
                model.id(),
                model.name(),
                model.lab(),
                name,
                model.country(),
                model.openness(),
                null,
                null,
                model.sizeTier(),
                null,
                null,
                true);
        return new Row(named, row.score());
    }

    @Test
    void shouldTellNoSplitWhenThereAreOtherCategories() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        for (int month = 2; month <= 4; month++) {
            String date = "2024-0" + month + "-01";
            script.of(BoardId.parse("lmarena/text/writing")).publish(date, row("b/two", 1300 + month, 3));
            publish(script, date, row("a/one", 1310, 3), row("a/one", 1320 + month, 3));
        }

        assertThat(script.categories.getLast().split()).isEqualTo(2);
        assertThat(of(script, Kind.SPLIT)).isEmpty();
    }

    @Test
    void shouldNotCountALeaderOfWhichTheLabIsNotKnown() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("unknown/model", 1320, 3));

        assertThat(script.categories.getLast().labs()).isEqualTo(Map.of("a", 1));
        assertThat(script.categories.getLast().split()).isEqualTo(1);
    }

    @Test
    void shouldTellNothingWhenACategoryBeginsAnew() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        for (String date : List.of("2024-02-01", "2024-03-01")) {
            script.of(BoardScript.BOARD).publish(date, OVERALL);
            script.of(CODING).publish(date, row("a/one", 1310, 3));
            script.of(MATH)
                    .publish("lmarena_csv", date, true, Mode.SNAPSHOT, row("d/four", 1330, 3))
                    .closeArena(date);
        }

        assertThat(script.categories.getLast().split()).isEqualTo(2);
        assertThat(script.alerts).isEmpty();
    }

    /** LiveBench reset its scale on 30 April 2025, and a specialist was told of that very list. */
    @Test
    void shouldTellNothingWhenTheScaleOfACategoryChanges() {
        BoardScript script = new BoardScript();
        for (int month = 1; month <= 3; month++) {
            String date = "2024-0" + month + "-01";
            script.of(BoardScript.BOARD).publish(date, OVERALL);
            script.of(CODING).publish(date, row("a/one", 1310, 3));
            script.of(MATH)
                    .publish(date, scored(month == 1 ? "a/one" : "d/four", month == 1 ? 0 : 100))
                    .closeArena(date);
        }
        assertThat(of(script, Kind.SPECIALIST)).isEmpty();
        assertThat(of(script, Kind.SPLIT)).isEmpty();
        assertThat(requireNonNull(script.categories.getLast().categories().get("math"))
                        .specialist())
                .isTrue();

        publish(script, "2024-04-01", row("d/four", 1310, 3), row("d/four", 1440, 3));

        assertThat(of(script, Kind.SPECIALIST))
                .singleElement()
                .satisfies(alert -> assertThat(alert.headline()).contains("(coding)"));
    }

    private static Row[] scored(String best, double higher) {
        Row[] rows = new Row[11];
        rows[0] = row(best, 1330 + higher, 3);
        for (int i = 1; i < rows.length; i++) {
            rows[i] = row("y/m" + i, 1200 - i + higher, 3);
        }
        return rows;
    }

    @Test
    void shouldTellNothingWhenTheScaleOfTheWholeArenaChanges() {
        BoardScript script = new BoardScript();
        for (int month = 1; month <= 2; month++) {
            String date = "2024-0" + month + "-01";
            Row[] rows = scored("a/one", month == 1 ? 0 : 100);
            rows[10] = row("d/four", 900, 3);
            script.of(BoardScript.BOARD).publish(date, rows);
            script.of(CODING).publish(date, row("a/one", 1310, 3));
            script.of(MATH)
                    .publish(date, row(month == 1 ? "a/one" : "d/four", 1330, 3))
                    .closeArena(date);
        }

        assertThat(requireNonNull(script.categories.getLast().categories().get("math"))
                        .specialist())
                .isTrue();
        assertThat(of(script, Kind.SPECIALIST)).isEmpty();
    }

    @Test
    void shouldCallNobodyASpecialistInACategoryThatIsNew() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        for (String date : List.of("2024-02-01", "2024-03-01")) {
            script.of(BoardId.parse("lmarena/text/writing")).publish(date, row("d/four", 1300, 3));
            publish(script, date, row("a/one", 1310, 3), row("a/one", 1320, 3));
        }

        assertThat(requireNonNull(script.categories.getLast().categories().get("writing"))
                        .specialist())
                .isTrue();
        assertThat(of(script, Kind.SPECIALIST)).isEmpty();
    }

    @Test
    void shouldCallNobodyASpecialistWhoIsUnseen() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("d/four", 1305, 30));
        script.of(BoardScript.BOARD).publish("2024-02-01", OVERALL);
        script.of(CODING).publish("2024-02-01", row("a/one", 1310, 3));
        script.of(MATH)
                .publishIncomplete("2024-02-01", row("y/runner-up", 1200, 3))
                .closeArena("2024-02-01");

        CategoryState.Category math =
                requireNonNull(script.categories.getLast().categories().get("math"));
        assertThat(math.leader().model().id()).hasToString("d/four");
        assertThat(math.clear()).isFalse();
        assertThat(of(script, Kind.SPECIALIST)).isEmpty();
    }

    @Test
    void shouldNotTellASpecialistAgainUnderAnotherName() {
        BoardScript script = new BoardScript().restartingAtRandom(1);
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        publish(script, "2024-02-01", row("a/one", 1310, 3), row("d/four", 1330, 3));
        script.merge("d/four", BoardScript.model("d/renamed"), "2024-02-15");
        Row[] overall = OVERALL.clone();
        overall[3] = row("d/renamed", 1200, 3);
        script.of(BoardScript.BOARD).publish("2024-03-01", overall);
        script.of(CODING).publish("2024-03-01", row("a/one", 1310, 3));
        script.of(MATH)
                .publish("2024-03-01", row("d/renamed", 1331, 3), row("y/runner-up", 1300, 3))
                .closeArena("2024-03-01");

        assertThat(requireNonNull(script.categories.getLast().categories().get("math"))
                        .specialist())
                .isTrue();
        assertThat(of(script, Kind.SPECIALIST)).hasSize(1);
    }

    @Test
    void shouldSayHowFarDownASpecialistStandsInTheWholeArena() {
        assertThat(specialistBelow(3)).endsWith("and is number 4 overall");
        assertThat(specialistBelow(99)).endsWith("and is number 100 overall");
        assertThat(specialistBelow(100)).endsWith("and is far down overall");
    }

    private static String specialistBelow(int models) {
        Row[] overall = new Row[models + 1];
        for (int i = 0; i < models; i++) {
            overall[i] = row("a/m" + i, 1300 - i, 3);
        }
        overall[models] = row("d/four", 900, 3);
        BoardScript script = new BoardScript();
        for (String date : List.of("2024-01-01", "2024-02-01")) {
            script.of(BoardScript.BOARD).publish(date, overall);
            script.of(CODING).publish(date, row("a/m0", 1300, 3));
            script.of(MATH)
                    .publish(date, row("a/m0", 1300, 3), row("d/four", date.equals("2024-01-01") ? 1000 : 1400, 3))
                    .closeArena(date);
        }
        return of(script, Kind.SPECIALIST).getFirst().headline();
    }

    @Test
    void shouldConcludeTheSameAfterRestartsAndWithShuffledRows() {
        BoardScript plain = new BoardScript();
        BoardScript disturbed = new BoardScript().restartingAtRandom(3).shuffling(4);
        for (BoardScript script : List.of(plain, disturbed)) {
            for (int month = 1; month <= 9; month++) {
                publish(
                        script,
                        "2024-0" + month + "-01",
                        row(month % 4 < 2 ? "b/two" : "c/three", 1310 + month, 3),
                        row(month % 3 == 0 ? "d/four" : "a/one", 1330 + month, 3));
            }
        }

        assertThat(plain.alerts).isNotEmpty();
        assertThat(disturbed.alerts).isEqualTo(plain.alerts);
        assertThat(disturbed.categories).isEqualTo(plain.categories);
        assertThat(disturbed.stories).isEqualTo(plain.stories);
    }

    private static void publish(BoardScript script, String date, Row coding, Row math) {
        Row other = row("z/other", 1000, 3);
        script.of(BoardScript.BOARD).publish(date, OVERALL);
        script.of(CODING).publish(date, coding, other, row("y/runner-up", 1290, 3));
        script.of(MATH).publish(date, math, other, row("y/runner-up", 1300, 3));
        script.closeArena(date);
    }

    private static List<Alert> of(BoardScript script, Kind kind) {
        return script.alerts.stream().filter(alert -> alert.kind() == kind).toList();
    }
}
