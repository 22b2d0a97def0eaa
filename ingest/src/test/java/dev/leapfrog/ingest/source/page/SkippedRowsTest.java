package dev.leapfrog.ingest.source.page;

import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SkippedRowsTest {
    private static final BoardHead HEAD =
            new BoardHead(BoardId.parse("own/json/overall"), Scale.PERCENT, "1", null, true);

    @Test
    void shouldRefuseTheRowThatIsOutOfRangeAndReadTheOthers() throws UnreadableException {
        Parsed page = read(70.5, 7100.0, 72.1);

        BoardListing list = (BoardListing) page.listings().getFirst();
        assertThat(list.rows()).extracting(row -> row.score().value()).containsExactly(70.5, 72.1);
        assertThat(list.complete())
                .as("the row that could not be read has not left the board")
                .isFalse();
        assertThat(page.skipped()).singleElement().satisfies(row -> {
            assertThat(row.where()).isEqualTo("row 7100.0");
            assertThat(row.reason()).isEqualTo("score 7100.0 is beyond 0.0 to 100.0");
        });
    }

    @Test
    void shouldRefuseAPageOfWhichNotMostRowsRead() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read(7050.0, 7100.0, 72.1, 71.0))
                .withMessageContaining("2 of 4 rows cannot be read, the first: row 7050.0");
    }

    private static Parsed read(Double... scores) throws UnreadableException {
        return HEAD.read(
                List.of(scores),
                score -> new ListedScore("m" + score, null, null, null, null, Score.of(score), null),
                score -> "row " + score);
    }
}
