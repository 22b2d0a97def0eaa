package dev.leapfrog.ingest.snapshot;

import java.util.List;

import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.BoardListing;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.ingest.snapshot.Lists.CODE;
import static dev.leapfrog.ingest.snapshot.Lists.IMAGE;
import static dev.leapfrog.ingest.snapshot.Lists.TEXT;
import static dev.leapfrog.ingest.snapshot.Lists.incomplete;
import static dev.leapfrog.ingest.snapshot.Lists.origin;
import static dev.leapfrog.ingest.snapshot.Lists.ranked;
import static dev.leapfrog.ingest.snapshot.Lists.row;
import static dev.leapfrog.ingest.snapshot.Lists.undated;
import static org.assertj.core.api.Assertions.assertThat;

/** An undated source: what it says is what is true when it is fetched. */
class UndatedComparisonTest {
    private static final String FIRST = "2024-06-19T13:39:29Z";
    private static final String SECOND = "2024-07-07T11:17:20Z";
    private static final String THIRD = "2024-07-10T11:17:20Z";

    private final Comparison comparison = new Comparison(Lists::resolve, Providers.bundled(), new PriceReferences());

    @Test
    void shouldTellEveryRowOfTheFirstList() {
        Changes first = compare(FIRST, Facts.none(), undated(TEXT, row("b", 1200), row("a", 1100)));

        assertThat(ObservationLines.lines(first))
                .containsExactly(
                        "changed arena/text/overall@2024-06-19T13:39:29Z a none to 1100.0",
                        "changed arena/text/overall@2024-06-19T13:39:29Z b none to 1200.0",
                        "published arena/text/overall@2024-06-19T13:39:29Z complete changes 2 entries 2 lowest 1100.0 unseen []",
                        "arena arena/text@2024-06-19T13:39:29Z [overall]");
        assertThat(first.updated()).hasSize(3);
    }

    @Test
    void shouldGiveProvenanceWithoutADateAndNumberFromTheGivenOne() {
        Changes first = comparison.compare(origin(FIRST), 40, List.of(undated(TEXT, row("a", 1100))), Facts.none());

        assertThat(first.observations())
                .extracting(Observation::provenance)
                .allSatisfy(from -> {
                    assertThat(from.publishedAt()).isNull();
                    assertThat(from.fetchedAt()).isEqualTo(FIRST);
                })
                .extracting(from -> from.sequence())
                .containsExactly(40L, 41L, 42L);
    }

    @Test
    void shouldTellNothingOfAnEqualList() {
        Facts facts = facts(FIRST, Facts.none(), undated(TEXT, row("a", 1100, 3, 50), row("b", 1200, 3, 50)));

        Changes second = compare(SECOND, facts, undated(TEXT, row("b", 1200, 3, 50), row("a", 1100, 3, 50)));

        assertThat(second.observations()).isEmpty();
        assertThat(second.updated()).isEmpty();
        assertThat(second.removed()).isEmpty();
        assertThat(second.newestPublication()).isEmpty();
    }

    @Test
    void shouldTellNothingOfAnotherRankOrSpelling() {
        Facts facts = facts(FIRST, Facts.none(), undated(TEXT, ranked(row("Llama 70b", 1100), 1)));

        assertThat(compare(SECOND, facts, undated(TEXT, ranked(row("Llama 70B", 1100), 2)))
                        .observations())
                .isEmpty();
    }

    @Test
    void shouldTellOnlyWhatChanged() {
        Facts facts = facts(FIRST, Facts.none(), undated(TEXT, row("a", 1100), row("b", 1200), row("c", 1300)));

        Changes second = compare(SECOND, facts, undated(TEXT, row("a", 1101), row("b", 1200), row("d", 1000)));

        assertThat(ObservationLines.lines(second))
                .containsExactly(
                        "changed arena/text/overall@2024-07-07T11:17:20Z a 1100.0 to 1101.0",
                        "changed arena/text/overall@2024-07-07T11:17:20Z d none to 1000.0",
                        "withdrawn arena/text/overall@2024-07-07T11:17:20Z c 1300.0",
                        "published arena/text/overall@2024-07-07T11:17:20Z complete changes 3 entries 3 lowest 1000.0 unseen []",
                        "arena arena/text@2024-07-07T11:17:20Z [overall]");
        assertThat(second.removed()).containsExactly("arena/text/overall lab/c");
    }

    @Test
    void shouldTakeAnotherIntervalOrMoreVotesForAChange() {
        Facts facts = facts(FIRST, Facts.none(), undated(TEXT, row("a", 1100, 3, 50), row("b", 1200, 3, 50)));

        Changes second = compare(SECOND, facts, undated(TEXT, row("a", 1100, 2, 50), row("b", 1200, 3, 51)));

        assertThat(second.publications())
                .singleElement()
                .satisfies(closed -> assertThat(closed.changes()).isEqualTo(2));
    }

    @Test
    void shouldKeepTheBestOfSeveralRowsOfOneModel() {
        Changes first = compare(
                FIRST,
                Facts.none(),
                undated(
                        TEXT,
                        row("A", 1100),
                        row("a", 1150),
                        ranked(row("Spelt Z", 1200), 2),
                        ranked(row("Spelt z", 1200), 1)));

        assertThat(ObservationLines.lines(first))
                .containsExactly(
                        "changed arena/text/overall@2024-06-19T13:39:29Z a none to 1150.0",
                        "changed arena/text/overall@2024-06-19T13:39:29Z Spelt Z none to 1200.0",
                        "published arena/text/overall@2024-06-19T13:39:29Z complete changes 2 entries 2 lowest 1150.0 unseen []",
                        "arena arena/text@2024-06-19T13:39:29Z [overall]");
    }

    @Test
    void shouldTellConfigurationsOfAModelApart() {
        Changes first = compare(FIRST, Facts.none(), undated(TEXT, row("a", 1100), row("a#high", 1150)));

        assertThat(first.observations())
                .filteredOn(ScoreChanged.class::isInstance)
                .extracting(told -> ((ScoreChanged) told).model().configuration())
                .containsExactly(null, "high");
    }

    @Test
    void shouldCallARowUnseenThatAnIncompleteListLeavesOut() {
        Facts facts = facts(FIRST, Facts.none(), undated(TEXT, row("a", 1100), row("b", 1200)));

        Changes second = compare(SECOND, facts, incomplete(undated(TEXT, row("b", 1201))));
        assertThat(ObservationLines.lines(second))
                .containsExactly(
                        "changed arena/text/overall@2024-07-07T11:17:20Z b 1200.0 to 1201.0",
                        "published arena/text/overall@2024-07-07T11:17:20Z incomplete changes 1 entries 1 lowest 1201.0 unseen [lab/a]",
                        "arena arena/text@2024-07-07T11:17:20Z [overall]");

        Changes again = compare(THIRD, second.facts(), incomplete(undated(TEXT, row("b", 1201))));
        assertThat(again.observations()).isEmpty();

        Changes back = compare(THIRD, second.facts(), incomplete(undated(TEXT, row("b", 1201), row("a", 1100))));
        assertThat(ObservationLines.lines(back))
                .containsExactly(
                        "published arena/text/overall@2024-07-10T11:17:20Z incomplete changes 0 entries 2 lowest 1100.0 unseen []",
                        "arena arena/text@2024-07-10T11:17:20Z [overall]");
    }

    @Test
    void shouldWithdrawAnUnseenRowThatACompleteListLeavesOut() {
        Facts facts = facts(FIRST, Facts.none(), undated(TEXT, row("a", 1100), row("b", 1200)));
        Facts unseen = facts(SECOND, facts, incomplete(undated(TEXT, row("b", 1200))));

        Changes whole = compare(THIRD, unseen, undated(TEXT, row("b", 1200)));

        assertThat(ObservationLines.lines(whole))
                .containsExactly(
                        "withdrawn arena/text/overall@2024-07-10T11:17:20Z a 1100.0",
                        "published arena/text/overall@2024-07-10T11:17:20Z complete changes 1 entries 1 lowest 1200.0 unseen []",
                        "arena arena/text@2024-07-10T11:17:20Z [overall]");
    }

    @Test
    void shouldCloseEachBoardThenEachArena() {
        Changes first = compare(
                FIRST,
                Facts.none(),
                undated(IMAGE, row("a", 1)),
                undated(TEXT, row("a", 2)),
                undated(CODE, row("a", 3)));

        assertThat(ObservationLines.lines(first))
                .filteredOn(line -> !line.startsWith("changed"))
                .containsExactly(
                        "published arena/image/overall@2024-06-19T13:39:29Z complete changes 1 entries 1 lowest 1.0 unseen []",
                        "published arena/text/code@2024-06-19T13:39:29Z complete changes 1 entries 1 lowest 3.0 unseen []",
                        "published arena/text/overall@2024-06-19T13:39:29Z complete changes 1 entries 1 lowest 2.0 unseen []",
                        "arena arena/image@2024-06-19T13:39:29Z [overall]",
                        "arena arena/text@2024-06-19T13:39:29Z [code, overall]");
    }

    @Test
    void shouldCloseOnlyTheBoardsThatChanged() {
        Facts facts = facts(FIRST, Facts.none(), undated(TEXT, row("a", 2)), undated(CODE, row("a", 3)));

        Changes second = compare(SECOND, facts, undated(TEXT, row("a", 2)), undated(CODE, row("a", 4)));

        assertThat(ObservationLines.lines(second))
                .containsExactly(
                        "changed arena/text/code@2024-07-07T11:17:20Z a 3.0 to 4.0",
                        "published arena/text/code@2024-07-07T11:17:20Z complete changes 1 entries 1 lowest 4.0 unseen []",
                        "arena arena/text@2024-07-07T11:17:20Z [code]");
    }

    private Changes compare(String fetchedAt, Facts facts, BoardListing... listings) {
        return comparison.compare(origin(fetchedAt), 0, List.of(listings), facts);
    }

    private Facts facts(String fetchedAt, Facts facts, BoardListing... listings) {
        return compare(fetchedAt, facts, listings).facts();
    }
}
