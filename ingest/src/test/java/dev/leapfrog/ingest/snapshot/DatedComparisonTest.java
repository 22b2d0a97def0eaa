package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.BoardListing;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.ingest.snapshot.Lists.CODE;
import static dev.leapfrog.ingest.snapshot.Lists.TEXT;
import static dev.leapfrog.ingest.snapshot.Lists.dated;
import static dev.leapfrog.ingest.snapshot.Lists.incomplete;
import static dev.leapfrog.ingest.snapshot.Lists.origin;
import static dev.leapfrog.ingest.snapshot.Lists.row;
import static org.assertj.core.api.Assertions.assertThat;

/** A dated source: each date is a publication, once, whatever the source says of it later. */
class DatedComparisonTest {
    private final Comparison comparison = new Comparison(Lists::resolve, Providers.bundled(), new PriceReferences());

    @Test
    void shouldUnrollAHistoryInOrderOfItsDates() {
        Changes first = compare(
                Facts.none(),
                dated(TEXT, "2024-02-01", row("a", 1110), row("b", 1200)),
                dated(TEXT, "2024-01-01", row("a", 1100)));

        assertThat(ObservationLines.lines(first))
                .containsExactly(
                        "changed arena/text/overall@2024-01-01T00:00:00Z a none to 1100.0",
                        "published arena/text/overall@2024-01-01T00:00:00Z complete changes 1 entries 1 lowest 1100.0 unseen []",
                        "arena arena/text@2024-01-01T00:00:00Z [overall]",
                        "changed arena/text/overall@2024-02-01T00:00:00Z a 1100.0 to 1110.0",
                        "changed arena/text/overall@2024-02-01T00:00:00Z b none to 1200.0",
                        "published arena/text/overall@2024-02-01T00:00:00Z complete changes 2 entries 2 lowest 1110.0 unseen []",
                        "arena arena/text@2024-02-01T00:00:00Z [overall]");
        assertThat(first.observations())
                .allSatisfy(told -> assertThat(told.provenance().publishedAt()).isNotNull());
        assertThat(first.newestPublication()).contains(Instant.parse("2024-02-01T00:00:00Z"));
    }

    @Test
    void shouldPublishANewDateEvenWhenNothingChanged() {
        Facts facts = facts(dated(TEXT, "2024-01-01", row("a", 1100)));

        assertThat(ObservationLines.lines(compare(facts, dated(TEXT, "2024-02-01", row("a", 1100)))))
                .containsExactly(
                        "published arena/text/overall@2024-02-01T00:00:00Z complete changes 0 entries 1 lowest 1100.0 unseen []",
                        "arena arena/text@2024-02-01T00:00:00Z [overall]");
    }

    @Test
    void shouldPublishAKnownDateNotAgain() {
        BoardListing january = dated(TEXT, "2024-01-01", row("a", 1100));

        Changes again = compare(facts(january), january);

        assertThat(again.observations()).isEmpty();
        assertThat(again.updated()).isEmpty();
    }

    @Test
    void shouldTellOtherValuesForAKnownDateAsRevisionsOnce() {
        Facts facts = facts(dated(TEXT, "2024-01-01", row("a", 1100), row("b", 1200), row("c", 1300)));
        BoardListing revised = dated(TEXT, "2024-01-01", row("a", 1101), row("b", 1200), row("d", 1000));

        Changes second = compare(facts, revised);
        assertThat(ObservationLines.lines(second))
                .containsExactly("revised arena/text/overall@2024-01-01T00:00:00Z"
                        + " a 1100.0 to 1101.0, c 1300.0 to none, d none to 1000.0");
        assertThat(second.newestPublication()).isEmpty();
        assertThat(second.updated()).hasOnlyElementsOfType(SourceFact.Issue.class);

        assertThat(compare(second.facts(), revised).observations()).isEmpty();
    }

    @Test
    void shouldCompareTheNextDateWithWhatWasToldNotWithARevision() {
        Facts facts = facts(dated(TEXT, "2024-01-01", row("a", 1100)));
        Facts revised =
                compare(facts, dated(TEXT, "2024-01-01", row("a", 1101))).facts();

        assertThat(ObservationLines.lines(compare(revised, dated(TEXT, "2024-02-01", row("a", 1101)))))
                .startsWith("changed arena/text/overall@2024-02-01T00:00:00Z a 1100.0 to 1101.0");
    }

    @Test
    void shouldNotTakeARowOutOfAKnownDateThatAnIncompleteListLeavesOut() {
        Facts facts = facts(dated(TEXT, "2024-01-01", row("a", 1100), row("b", 1200)));

        assertThat(compare(facts, incomplete(dated(TEXT, "2024-01-01", row("a", 1100))))
                        .observations())
                .isEmpty();
        assertThat(ObservationLines.lines(compare(facts, incomplete(dated(TEXT, "2024-01-01", row("a", 1101))))))
                .containsExactly("revised arena/text/overall@2024-01-01T00:00:00Z a 1100.0 to 1101.0");
    }

    @Test
    void shouldWriteALateDateWholeAndLeaveTheRowsAlone() {
        Facts facts = facts(dated(TEXT, "2024-01-01", row("a", 1100)), dated(TEXT, "2024-03-01", row("a", 1120)));

        Changes late = compare(facts, dated(TEXT, "2024-02-01", row("a", 1120), row("b", 1000)));

        assertThat(ObservationLines.lines(late))
                .containsExactly(
                        "changed arena/text/overall@2024-02-01T00:00:00Z a none to 1120.0",
                        "changed arena/text/overall@2024-02-01T00:00:00Z b none to 1000.0",
                        "published arena/text/overall@2024-02-01T00:00:00Z complete changes 2 entries 2 lowest 1000.0 unseen []",
                        "arena arena/text@2024-02-01T00:00:00Z [overall]");
        assertThat(late.updated()).hasOnlyElementsOfType(SourceFact.Issue.class);
        assertThat(late.removed()).isEmpty();

        Changes next = compare(late.facts(), dated(TEXT, "2024-04-01", row("a", 1120), row("b", 1000)));
        assertThat(ObservationLines.lines(next))
                .startsWith("changed arena/text/overall@2024-04-01T00:00:00Z b none to 1000.0");
    }

    @Test
    void shouldPublishALateDateOnce() {
        BoardListing february = dated(TEXT, "2024-02-01", row("a", 1110));
        Facts facts = facts(dated(TEXT, "2024-03-01", row("a", 1120)));

        assertThat(compare(compare(facts, february).facts(), february).observations())
                .isEmpty();
    }

    @Test
    void shouldJudgeEachBoardByItsOwnDates() {
        Facts facts = facts(dated(TEXT, "2024-03-01", row("a", 1120)));

        Changes mixed = compare(
                facts,
                dated(CODE, "2024-02-01", row("a", 900)),
                dated(TEXT, "2024-02-01", row("a", 1110)),
                dated(CODE, "2024-03-01", row("a", 910)),
                dated(TEXT, "2024-03-01", row("a", 1121)));

        assertThat(ObservationLines.lines(mixed))
                .containsExactly(
                        "changed arena/text/code@2024-02-01T00:00:00Z a none to 900.0",
                        "published arena/text/code@2024-02-01T00:00:00Z complete changes 1 entries 1 lowest 900.0 unseen []",
                        "changed arena/text/overall@2024-02-01T00:00:00Z a none to 1110.0",
                        "published arena/text/overall@2024-02-01T00:00:00Z complete changes 1 entries 1 lowest 1110.0 unseen []",
                        "arena arena/text@2024-02-01T00:00:00Z [code, overall]",
                        "changed arena/text/code@2024-03-01T00:00:00Z a 900.0 to 910.0",
                        "published arena/text/code@2024-03-01T00:00:00Z complete changes 1 entries 1 lowest 910.0 unseen []",
                        "revised arena/text/overall@2024-03-01T00:00:00Z a 1120.0 to 1121.0",
                        "arena arena/text@2024-03-01T00:00:00Z [code]");
    }

    private Facts facts(BoardListing... listings) {
        return compare(Facts.none(), listings).facts();
    }

    private Changes compare(Facts facts, BoardListing... listings) {
        return comparison.compare(origin("2025-01-17T07:36:49Z"), 0, List.of(listings), facts);
    }
}
