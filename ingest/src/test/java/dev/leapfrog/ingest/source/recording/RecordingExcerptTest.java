package dev.leapfrog.ingest.source.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.Scale;
import dev.leapfrog.events.Score;
import dev.leapfrog.ingest.source.BoardListing;
import dev.leapfrog.ingest.source.ListedScore;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingExcerptTest {
    private static final BoardId BOARD = BoardId.parse("lmarena/text/overall");
    private static final Instant DATE = Instant.parse("2024-06-19T00:00:00Z");

    private final RecordingExcerpt source = new RecordingExcerpt();

    @Test
    void shouldReadWhatItWrites() {
        List<ListedScore> rows = List.of(
                new ListedScore(
                        "Aquila \"9\", é",
                        "Northlab",
                        "Proprietary",
                        "https://northlab.example/?a=1&b=2",
                        LocalDate.parse("2024-05-13"),
                        new Score(1287.25, 1284.0, 1290.5, 42046),
                        1),
                new ListedScore("Cedar", null, null, null, null, Score.of(1208), null));
        ExcerptHead head = new ExcerptHead(BOARD, Scale.ELO, "arena-score", DATE, false, "a test", "CC0-1.0");

        assertThat(source.parse(RecordingExcerpt.url(BOARD), RecordingExcerpt.write(head, rows), Parts.none()))
                .isEqualTo(new Parsed(
                        List.of(new BoardListing(BOARD, Scale.ELO, "arena-score", DATE, false, rows)), List.of()));
    }

    @Test
    void shouldReadItsOwnAddressesOnly() {
        assertThat(source.reads(RecordingExcerpt.url(BOARD))).isTrue();
        assertThat(source.reads("https://raw.githubusercontent.com/a/b")).isFalse();
    }
}
