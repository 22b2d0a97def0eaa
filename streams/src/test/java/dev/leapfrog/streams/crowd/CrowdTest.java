package dev.leapfrog.streams.crowd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.events.standing.Spread;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import dev.leapfrog.streams.board.BoardRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** How many stand with the leader, how the first models divide, and when that is told. */
class CrowdTest {
    @Test
    void shouldCountWhoIsTiedWithTheLeaderAndWhoStandsInTheBand() {
        Crowd crowd = crowd(new BoardScript()
                .publish(
                        "2024-01-01",
                        row("a/first", 1300, 5),
                        row("a/sure", 1290, 5),
                        row("b/unsure", 1280, 30),
                        row("c/edge", 1275, 5),
                        row("d/wide", 1250, 90),
                        row("e/below", 1274, 5),
                        row("unknown/whose", 1299, 5)));

        assertThat(crowd.tied()).isEqualTo(new Crowd.Group(4, List.of("a", "b", "d")));
        assertThat(crowd.band()).isEqualTo(new Crowd.Group(5, List.of("a", "b", "c")));
        assertThat(crowd.within()).isEqualTo(25);
        assertThat(crowd.yearAgo()).isNull();
    }

    @Test
    void shouldCountByAMarginWhereScoresHaveNoInterval() {
        Crowd crowd = crowd(new BoardScript()
                .on(Scale.PERCENT)
                .publish("2024-01-01", row("a/first", 71), row("b/tied", 70.5), row("c/near", 69), row("d/far", 68.9)));

        assertThat(crowd.tied().labs()).containsExactly("a", "b");
        assertThat(crowd.band().labs()).containsExactly("a", "b", "c");
        assertThat(crowd.within()).isEqualTo(2);
    }

    @Test
    void shouldMeasureTheSpreadInPercentOfTheOther() {
        Row[] rows = new Row[10];
        for (int i = 0; i < 10; i++) {
            rows[i] = row("a/m" + i, 1320 - 10 * i - (i > 0 ? 10 : 0), 5);
        }

        Spread spread = figures(new BoardScript().publish("2024-01-01", rows)).spread();

        assertThat(spread).isEqualTo(new Spread(20 / 1300.0 * 100, 100 / 1220.0 * 100));
        assertThat(figures(new BoardScript().publish("2024-01-01", row("a/only", 1200)))
                        .spread())
                .isEqualTo(new Spread(null, null));
        assertThat(figures(new BoardScript().on(Scale.INDEX).publish("2024-01-01", row("a/one", 1), row("a/zero", 0)))
                        .spread())
                .as("there is no percent of nothing")
                .isEqualTo(new Spread(null, null));
    }

    @Test
    void shouldMeasureConcentrationOverTheFirstTwenty() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(row((i < 10 ? "a/m" : "b/m") + i, 1400 - i).openness(i < 4 ? Openness.UNKNOWN : Openness.CLOSED));
        }
        for (int i = 0; i < 30; i++) {
            rows.add(row("c/m" + i, 1200 - i).openness(Openness.OPEN_SOURCE).country(i < 15 ? "CN" : null));
        }

        Concentration concentration = concentration(new BoardScript().publish("2024-01-01", rows.toArray(new Row[0])));

        assertThat(concentration.all().models()).isEqualTo(20);
        assertThat(concentration.all().labs()).isEqualTo(new Division(0.5, 2, 20, sorted("a", 0.5, "b", 0.5)));
        assertThat(concentration.all().openness()).isEqualTo(new Division(1, 1, 16, sorted("CLOSED", 1.0)));
        Concentration.Top open = requireNonNull(concentration.open());
        assertThat(open.models()).isEqualTo(20);
        assertThat(open.countries()).isEqualTo(new Division(1, 1, 15, sorted("CN", 1.0)));
        assertThat(requireNonNull(open.countries()).count("CN")).isEqualTo(15);
    }

    @Test
    void shouldCompareTheBandWithAYearAgo() {
        BoardScript script = new BoardScript()
                .publish("2023-01-01", row("a/first", 1200, 5))
                .publish("2023-02-01", row("a/first", 1200, 5), row("b/second", 1190, 5), row("b/third", 1180, 5))
                .publish("2024-01-31", row("a/first", 1200, 5), row("b/second", 1190, 5), row("c/fourth", 1250, 5));
        assertThat(crowd(script).yearAgo()).isEqualTo(new Crowd.Earlier(BoardScript.instant("2023-01-01"), 1, 1, true));

        script.publish("2024-02-01", row("a/first", 1200, 5), row("c/fourth", 1250, 5));

        assertThat(crowd(script).yearAgo()).isEqualTo(new Crowd.Earlier(BoardScript.instant("2023-02-01"), 3, 2, true));
    }

    @Test
    void shouldTellALabThatComesIntoTheBandForTheFirstTimeOnce() {
        BoardScript script = new BoardScript()
                .restartingAtRandom(1)
                .publish("2024-01-01", row("a/first", 1300, 5), row("b/near", 1290, 5), row("c/far", 1200, 5))
                .publish("2024-02-01", row("a/first", 1300, 5), row("b/near", 1290, 5), row("c/new", 1280, 5))
                .publish("2024-03-01", row("a/first", 1300, 5), row("b/near", 1290, 5), row("c/far", 1200, 5))
                .publish("2024-04-01", row("a/first", 1300, 5), row("b/near", 1290, 5), row("c/new", 1280, 5));

        assertThat(of(script, Kind.NEWCOMER)).singleElement().satisfies(alert -> {
            assertThat(alert.headline())
                    .isEqualTo("c reaches the frontier of LMArena text: New is 20 points behind First");
            assertThat(alert.occurredAt()).isEqualTo(BoardScript.instant("2024-02-01"));
            assertThat(alert.severity()).isEqualTo(Severity.INFO);
        });
    }

    @ParameterizedTest
    @CsvSource({"2024-06-28, INFO", "2024-06-29, NOTICE"})
    void shouldCallANewcomerOfNoteOnlyWhereTheBoardIsKnownForHalfAYear(String date, Severity severity) {
        Row first = row("a/first", 1300, 5);
        BoardScript script = new BoardScript().publish("2024-01-01", first).publish(date, first, row("c/new", 1290, 5));

        assertThat(of(script, Kind.NEWCOMER))
                .singleElement()
                .satisfies(alert -> assertThat(alert.severity()).isEqualTo(severity));
    }

    @Test
    void shouldTellNoNewcomerAtAFirstLoadOnAnotherScaleOrWithoutALab() {
        Row first = row("a/first", 1300, 5);
        BoardScript script = new BoardScript()
                .publish("2024-01-01", first, row("b/near", 1290, 5))
                .publish("2024-02-01", first, row("unknown/near", 1290, 5))
                .publish("lmarena_csv", "2024-03-01", true, Mode.SNAPSHOT, first, row("c/near", 1290, 5));

        assertThat(of(script, Kind.NEWCOMER)).isEmpty();
    }

    @Test
    void shouldTellNoNewcomerWhenOnlyTheLeaderLeft() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", row("a/first", 1300, 5), row("c/far", 1200, 5))
                .publish("2024-02-01", row("c/far", 1200, 5));

        assertThat(of(script, Kind.NEWCOMER)).isEmpty();
    }

    @Test
    void shouldTellRecordsOfTheCrowdWithEnoughHistory() {
        BoardScript script = new BoardScript();
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 20; i++) {
            script.publish(day.plusDays(10L * i).toString(), row("a/one", 1300, 2), row("a/two", 1290, 2));
        }
        script.publish("2024-08-01", row("a/one", 1300, 2), row("a/two", 1290, 2), row("a/three", 1280, 2));
        assertThat(of(script, Kind.CROWD)).isEmpty();

        script.publish(
                "2024-08-02",
                row("a/one", 1300, 2),
                row("a/two", 1290, 2),
                row("a/three", 1280, 2),
                row("b/four", 1280, 2));

        assertThat(of(script, Kind.CROWD)).singleElement().satisfies(alert -> {
            assertThat(alert.headline())
                    .isEqualTo(
                            "4 models of 2 labs stand within 25 points of the lead on LMArena text, the most on record");
            assertThat(alert.statement().before()).isEqualTo(Map.of("models", 2, "labs", 1));
        });
    }

    @Test
    void shouldTellWhenTheEffectiveNumberMovesByOne() {
        BoardScript script = new BoardScript().restartingAtRandom(1);
        script.publish("2024-01-01", labs(10, 10));
        script.publish("2024-02-01", labs(8, 8, 4));
        assertThat(of(script, Kind.CONCENTRATION)).isEmpty();

        script.publish("2024-03-01", labs(5, 5, 5, 5));
        script.publish("2024-04-01", labs(10, 10));
        script.publish("2024-05-01", labs(5, 5, 5, 5));
        assertThat(of(script, Kind.CONCENTRATION)).as("seen once at a time").isEmpty();

        script.publish("2024-06-01", labs(5, 5, 5, 5));
        script.publish("2024-07-01", labs(6, 6, 5, 3));

        assertThat(of(script, Kind.CONCENTRATION))
                .singleElement()
                .satisfies(alert -> assertThat(alert.headline())
                        .isEqualTo(
                                "The top 20 models on LMArena text spread over more labs: the effective number rises from 2.0"
                                        + " to 4.0"));
    }

    @Test
    void shouldTellWhichCountryHasMostOfTheOpenModelsAndTheMajority() {
        BoardScript script = new BoardScript();
        script.publish("2024-01-01", openOf(9, 8, 3));
        script.publish("2024-02-01", openOf(8, 9, 3));
        assertThat(headlines(script, Kind.CONCENTRATION)).isEmpty();
        script.publish("2024-03-01", openOf(8, 10, 2));
        script.publish("2024-04-01", openOf(8, 11, 1));
        script.publish("2024-05-01", openOf(9, 10, 1));
        script.publish("2024-06-01", openOf(10, 9, 1));
        script.publish("2024-07-01", openOf(12, 8, 0));

        assertThat(headlines(script, Kind.CONCENTRATION))
                .containsExactly(
                        "China overtakes the United States among the top 20 open models on LMArena text: 10 models"
                                + " against 8",
                        "China now has the majority of the top 20 open models on LMArena text: 11 of 20",
                        "China no longer has the majority of the top 20 open models on LMArena text: 8 of 20",
                        "The United States now has the majority of the top 20 open models on LMArena text: 12 of 20");
        assertThat(of(script, Kind.CONCENTRATION))
                .extracting(Alert::severity)
                .containsExactly(Severity.INFO, Severity.NOTICE, Severity.NOTICE, Severity.NOTICE);
    }

    @Test
    void shouldTellNothingOfABoardThatNobodyQuotes() {
        BoardScript script = new BoardScript(BoardRules.defaults().quoting(Set.of()))
                .publish("2024-01-01", row("a/first", 1300, 5))
                .publish("2024-02-01", row("a/first", 1300, 5), row("c/new", 1290, 5));

        assertThat(of(script, Kind.NEWCOMER)).isEmpty();
        assertThat(crowd(script).band().labs()).containsExactly("a", "c");
    }

    @Test
    void shouldSayWhereANewcomerStands() {
        assertThat(newcomer(1310)).endsWith(": New leads");
        assertThat(newcomer(1300)).endsWith(": New is level with First");
        assertThat(newcomer(1299)).endsWith(": New is 1 point behind First");
    }

    private static String newcomer(double score) {
        return headlines(
                        new BoardScript()
                                .publish("2024-01-01", row("a/first", 1300, 5))
                                .publish("2024-02-01", row("a/first", 1300, 5), row("c/new", score, 5)),
                        Kind.NEWCOMER)
                .getFirst();
    }

    @Test
    void shouldNotCallALabNewThatProvedToBeAnotherOne() {
        Row first = row("a/first", 1300, 5);
        BoardScript script = new BoardScript()
                .publish("2024-01-01", first, row("c/near", 1290, 5))
                .merge("c/near", BoardScript.model("d/near"), "2024-01-15")
                .publish("2024-02-01", first, row("d/near", 1291, 5));

        assertThat(of(script, Kind.NEWCOMER)).isEmpty();
    }

    @Test
    void shouldNotCallALabNewThatWasThereBeforeTheScaleChanged() {
        List<Row> before = new ArrayList<>();
        List<Row> after = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            before.add(row("a/m" + i, 1300 - 30 * i, 5));
            after.add(row("a/m" + i, 1500 - 30 * i, 5));
        }
        before.add(row("c/near", 1290, 5));
        BoardScript script = new BoardScript()
                .publish("2024-01-01", before.toArray(new Row[0]))
                .publish("2024-02-01", after.toArray(new Row[0]));
        after.add(row("c/near", 1490, 5));
        script.publish("2024-03-01", after.toArray(new Row[0]));

        assertThat(script.told(Kind.SCALE_BREAK)).hasSize(1);
        assertThat(of(script, Kind.NEWCOMER)).isEmpty();
    }

    @Test
    void shouldLearnAndNotTellWhatAnotherSourceShows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(row("a/m" + i, 1300 - 30 * i, 5));
        }
        BoardScript script = new BoardScript().publish("2024-01-01", rows.toArray(new Row[0]));
        rows.add(row("c/elsewhere", 1290, 5));
        Row[] elsewhere = rows.toArray(new Row[0]);
        script.publish("lmarena_history", "2024-01-20", true, Mode.BACKFILL, elsewhere)
                .endDays("2024-01-20", "2024-02-05");
        assertThat(crowd(script).band().labs()).containsExactly("a", "c");

        rows.set(12, row("c/elsewhere", 1291, 5));
        rows.add(row("d/new", 1292, 5));
        script.publish("lmarena_history", "2024-02-20", true, Mode.BACKFILL, rows.toArray(new Row[0]));

        assertThat(of(script, Kind.NEWCOMER))
                .extracting(alert -> alert.statement().metrics())
                .containsExactly(Map.of("points", 8.0));
    }

    @Test
    void shouldConcludeNothingWhileTheLeaderIsUnseen() {
        Row first = row("a/first", 1300, 5);
        BoardScript script =
                new BoardScript().publish("2024-01-01", first).publishIncomplete("2024-02-01", row("c/new", 1290, 5));
        assertThat(of(script, Kind.NEWCOMER)).isEmpty();

        script.publish("2024-03-01", first, row("c/new", 1291, 5));

        assertThat(of(script, Kind.NEWCOMER)).hasSize(1);
    }

    @Test
    void shouldSayOfWhatACrowdIsTheRecord() {
        assertThat(crowds(List.of("a/1", "b/2", "b/3", "b/4"), List.of("a/1")))
                .containsExactly("Only 1 model of 1 lab stands within 25 points of the lead on LMArena text, the fewest"
                        + " on record");
        assertThat(crowds(List.of("a/1", "b/2", "b/3"), List.of("a/1", "b/2", "b/3", "b/4", "b/5")))
                .containsExactly(
                        "5 models of 2 labs stand within 25 points of the lead on LMArena text, the most models on record");
        assertThat(crowds(List.of("a/1", "a/2"), List.of("a/1", "a/2", "b/3")))
                .containsExactly(
                        "3 models of 2 labs stand within 25 points of the lead on LMArena text, the most labs on record");
        assertThat(crowds(List.of("a/1", "b/2"), List.of("a/1", "a/2", "a/3", "a/4")))
                .containsExactly(
                        "4 models of 1 lab stand within 25 points of the lead on LMArena text, the most models on record",
                        "Only 4 models of 1 lab stand within 25 points of the lead on LMArena text, the fewest labs on"
                                + " record");
        assertThat(crowds(List.of("a/1", "b/2", "b/3"), List.of("a/1", "b/2"))).isEmpty();
    }

    /** What is told when for more than half a year these stood in the band, and then those. */
    private static List<String> crowds(List<String> before, List<String> after) {
        BoardScript script = new BoardScript();
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 20; i++) {
            script.publish(day.plusDays(10L * i).toString(), level(before));
        }
        return headlines(script.publish("2024-08-01", level(after)), Kind.CROWD);
    }

    private static Row[] level(List<String> models) {
        return models.stream().map(model -> row(model, 1300, 2)).toArray(Row[]::new);
    }

    @Test
    void shouldTellWhenTheEffectiveNumberFalls() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", labs(5, 5, 5, 5))
                .publish("2024-02-01", labs(10, 10))
                .publish("2024-03-01", labs(10, 10));

        assertThat(of(script, Kind.CONCENTRATION)).singleElement().satisfies(alert -> {
            assertThat(alert.headline())
                    .isEqualTo("The top 20 models on LMArena text concentrate on fewer labs: the effective number falls"
                            + " from 4.0 to 2.0");
            assertThat(alert.statement().before()).isEqualTo(Map.of("effective", 4.0));
            assertThat(alert.severity()).isEqualTo(Severity.INFO);
        });
    }

    @Test
    void shouldCountAMoveAnewWhenItTurnsRound() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", labs(5, 5, 5, 5))
                .publish("2024-02-01", labs(4, 4, 4, 4, 4))
                .publish("2024-03-01", labs(10, 10))
                .publish("2024-04-01", labs(4, 4, 4, 4, 4));
        assertThat(of(script, Kind.CONCENTRATION)).isEmpty();

        script.publish("2024-05-01", labs(4, 4, 4, 4, 4));

        assertThat(headlines(script, Kind.CONCENTRATION))
                .singleElement()
                .asString()
                .endsWith("from 4.0 to 5.0");
    }

    @Test
    void shouldTellOverWhatTheFirstModelsSpread() {
        assertThat(spread(Openness.CLOSED, row -> row.country("CN")))
                .containsExactly(
                        "The top 20 models on LMArena text spread over more countries: the effective number rises from"
                                + " 1.0 to 2.0");
        assertThat(spread(Openness.CLOSED, row -> row.openness(Openness.OPEN_SOURCE)))
                .containsExactly("The top 20 models on LMArena text spread over more kinds of openness: the effective"
                        + " number rises from 1.0 to 2.0");
        assertThat(spread(Openness.OPEN_WEIGHTS, row -> row.country("CN")))
                .containsExactly(
                        "The top 20 models on LMArena text spread over more countries: the effective number rises from"
                                + " 1.0 to 2.0",
                        "The top 20 open models on LMArena text spread over more countries: the effective number rises"
                                + " from 1.0 to 2.0");
    }

    /** What is told when the second ten of the first twenty models become others. */
    private static List<String> spread(Openness openness, UnaryOperator<Row> change) {
        List<Row> before = new ArrayList<>();
        List<Row> after = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            before.add(row("a/before" + i, 1300 - i).openness(openness));
            Row other = row("a/after" + i, 1300 - i).openness(openness);
            after.add(i < 10 ? other : change.apply(other));
        }
        return headlines(
                new BoardScript()
                        .publish("2024-01-01", before.toArray(new Row[0]))
                        .publish("2024-02-01", after.toArray(new Row[0]))
                        .publish("2024-03-01", after.toArray(new Row[0])),
                Kind.CONCENTRATION);
    }

    @Test
    void shouldTellOfADivisionOnlyFromTenModelsOn() {
        BoardScript few = new BoardScript()
                .publish("2024-01-01", labs(9))
                .publish("2024-02-01", labs(1, 1, 1, 1, 1, 1, 1, 1, 1))
                .publish("2024-03-01", labs(1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertThat(of(few, Kind.CONCENTRATION)).isEmpty();

        few.publish("2024-04-01", labs(10)).publish("2024-05-01", labs(5, 5));
        assertThat(of(few, Kind.CONCENTRATION)).as("first measured in April").isEmpty();

        few.publish("2024-06-01", labs(5, 5));
        assertThat(of(few, Kind.CONCENTRATION)).hasSize(1);
    }

    @Test
    void shouldTakeHalfForNoMajority() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", openOf(10, 10, 0))
                .publish("2024-02-01", openOf(9, 11, 0))
                .publish("2024-03-01", openOf(12, 8, 0));

        assertThat(headlines(script, Kind.CONCENTRATION))
                .containsExactly(
                        "China now has the majority of the top 20 open models on LMArena text: 11 of 20",
                        "China no longer has the majority of the top 20 open models on LMArena text: 8 of 20",
                        "The United States now has the majority of the top 20 open models on LMArena text: 12 of 20");
        assertThat(of(script, Kind.CONCENTRATION))
                .extracting(alert -> alert.statement().before())
                .containsExactly(Map.of("majority", false), Map.of("majority", true), Map.of("majority", false));
    }

    @Test
    void shouldTakeTheFirstByCodeOfCountriesThatHaveAsMany() {
        BoardScript script =
                new BoardScript().publish("2024-01-01", openOf(8, 8, 4)).publish("2024-02-01", openOf(10, 8, 2));

        assertThat(headlines(script, Kind.CONCENTRATION))
                .containsExactly("The United States overtakes China among the top 20 open models on LMArena text: 10"
                        + " models against 8");
    }

    @Test
    void shouldLearnWhoHasMostWhenTenOpenModelsAreKnown() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", openOf(5, 4, 0))
                .publish("2024-02-01", openOf(4, 5, 0))
                .publish("2024-03-01", openOf(4, 8, 0));
        assertThat(of(script, Kind.CONCENTRATION)).isEmpty();

        script.publish("2024-04-01", openOf(3, 5, 0)).publish("2024-05-01", openOf(8, 4, 0));

        assertThat(headlines(script, Kind.CONCENTRATION))
                .as("that China had it was never told")
                .containsExactly(
                        "The United States now has the majority of the top 12 open models on LMArena text: 8 of 12");

        script.publish("2024-06-01", openOf(4, 4, 4));
        assertThat(headlines(script, Kind.CONCENTRATION))
                .endsWith(
                        "The United States no longer has the majority of the top 12 open models on LMArena text: 4 of 12");
    }

    @Test
    void shouldNotMeasureTheTopOfAListThatEndsAboveIt() {
        BoardScript script = new BoardScript().publish("2024-01-01", openOf(10, 10, 5));
        assertThat(script.lastFrontier().figures().concentration()).isNotNull();

        script.publishIncomplete("2024-02-01", Arrays.copyOf(openOf(10, 10, 5), 15));
        assertThat(script.lastFrontier().figures().concentration()).isNull();
        assertThat(script.lastFrontier().figures().crowd())
                .as("the list ends within the band")
                .isNull();
    }

    private static Row[] labs(int... sizes) {
        List<Row> rows = new ArrayList<>();
        for (int lab = 0; lab < sizes.length; lab++) {
            for (int i = 0; i < sizes[lab]; i++) {
                rows.add(row("lab" + lab + "/m" + i, 1300 - rows.size()));
            }
        }
        return rows.toArray(new Row[0]);
    }

    private static Row[] openOf(int us, int cn, int fr) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < us + cn + fr; i++) {
            rows.add(row("a/m" + i, 1300 - i)
                    .openness(Openness.OPEN_WEIGHTS)
                    .country(i < us ? "US" : i < us + cn ? "CN" : "FR"));
        }
        // Another name, as a model's country is told only with its first row.
        return rows.stream()
                .map(row -> new Row(
                                BoardScript.model("a/" + row.model().country()
                                        + row.model().name()),
                                row.score())
                        .openness(Openness.OPEN_WEIGHTS)
                        .country(row.model().country()))
                .toArray(Row[]::new);
    }

    private static List<Alert> of(BoardScript script, Kind kind) {
        return script.alerts.stream().filter(alert -> alert.kind() == kind).toList();
    }

    private static List<String> headlines(BoardScript script, Kind kind) {
        return of(script, kind).stream().map(Alert::headline).toList();
    }

    private static FrontierState.Figures figures(BoardScript script) {
        return script.lastFrontier().figures();
    }

    private static Crowd crowd(BoardScript script) {
        return requireNonNull(figures(script).crowd());
    }

    private static Concentration concentration(BoardScript script) {
        return requireNonNull(figures(script).concentration());
    }

    private static SortedMap<String, Double> sorted(Object... shares) {
        SortedMap<String, Double> sorted = new TreeMap<>();
        for (int i = 0; i < shares.length; i += 2) {
            sorted.put((String) shares[i], (Double) shares[i + 1]);
        }
        return sorted;
    }
}
