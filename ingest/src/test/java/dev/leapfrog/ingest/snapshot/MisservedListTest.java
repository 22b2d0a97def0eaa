package dev.leapfrog.ingest.snapshot;

import java.util.List;
import java.util.stream.IntStream;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.ingest.snapshot.Lists.CODE;
import static dev.leapfrog.ingest.snapshot.Lists.IMAGE;
import static dev.leapfrog.ingest.snapshot.Lists.TEXT;
import static dev.leapfrog.ingest.snapshot.Lists.incomplete;
import static dev.leapfrog.ingest.snapshot.Lists.origin;
import static dev.leapfrog.ingest.snapshot.Lists.row;
import static dev.leapfrog.ingest.snapshot.Lists.undated;
import static org.assertj.core.api.Assertions.assertThat;

/** A source with a board of twenty models a, one of twenty others b, and one of the first again with other scores. */
class MisservedListTest {
    private final Comparison comparison = new Comparison(Lists::resolve, Providers.bundled(), new PriceReferences());
    private final Facts known = compare(
                    "2026-05-01", Facts.none(), list(TEXT, "a", 1400), list(IMAGE, "b", 1200), list(CODE, "a", 1100))
            .facts();

    @Test
    void shouldHoldBackAListThatSharesNothingWithItsBoardAndAllWithAnother() {
        Changes changes = compare("2026-05-02", known, incomplete(list(TEXT, "b", 1200)));

        assertThat(changes.observations()).isEmpty();
        assertThat(changes.heldLists())
                .containsExactly("board arena/text/overall: looks like the list of arena/image/overall: "
                        + "of 20 models 20 stand there, 0 were on this board");
    }

    @Test
    void shouldHoldBackAListOfTheSameModelsWithTheScoresOfAnotherBoard() {
        assertThat(compare("2026-05-02", known, incomplete(list(TEXT, "a", 1101)))
                        .heldLists())
                .singleElement()
                .asString()
                .contains("looks like the list of arena/text/code");
    }

    @Test
    void shouldBelieveAListOfModelsThatNoBoardKnows() {
        assertThat(compare("2026-05-02", known, incomplete(list(TEXT, "c", 1400)))
                        .heldLists())
                .isEmpty();
    }

    @Test
    void shouldBelieveABoardOnWhichAllScoresMove() {
        assertThat(compare("2026-05-02", known, list(TEXT, "a", 1460)).heldLists())
                .isEmpty();
    }

    @Test
    void shouldBelieveARefitThatBringsBoardsNearEachOther() {
        Facts apart = compare("2026-05-01", Facts.none(), list(TEXT, "a", 1400), list(CODE, "a", 1390))
                .facts();

        assertThat(compare("2026-05-02", apart, list(CODE, "a", 1100), list(TEXT, "a", 1101))
                        .heldLists())
                .isEmpty();
    }

    @Test
    void shouldBelieveTwoBoardsThatAreNearlyTheSame() {
        Facts twins = compare("2026-05-01", Facts.none(), list(TEXT, "a", 1400), list(CODE, "a", 1401))
                .facts();

        assertThat(compare("2026-05-02", twins, list(TEXT, "a", 1401), list(CODE, "a", 1400))
                        .heldLists())
                .isEmpty();
    }

    @Test
    void shouldBelieveAShortList() {
        BoardListing nine = incomplete(
                undated(TEXT, list(IMAGE, "b", 1200).rows().subList(0, 9).toArray(ListedScore[]::new)));

        assertThat(compare("2026-05-02", known, nine).heldLists()).isEmpty();
    }

    @Test
    void shouldBelieveAListThatAPersonReleased() {
        Facts released = known.and(List.of(new SourceFact.Released("list board arena/text/overall")));

        assertThat(compare("2026-05-02", released, incomplete(list(TEXT, "b", 1200)))
                        .publications())
                .hasSize(1);
    }

    private Changes compare(String day, Facts facts, BoardListing... lists) {
        return comparison.compare(origin(day + "T00:00:00Z"), 0, List.of(lists), facts);
    }

    private static BoardListing list(BoardId board, String models, int best) {
        return undated(
                board,
                IntStream.range(0, 20)
                        .mapToObj(i -> row(models + i, best - 5 * i))
                        .toArray(ListedScore[]::new));
    }
}
