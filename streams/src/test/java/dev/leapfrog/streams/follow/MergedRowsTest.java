package dev.leapfrog.streams.follow;

import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.board.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Two rows of one board whose models prove to be one. */
class MergedRowsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            1150, 1100, lab/short
            1100, 1150, lab/whole
            1100, 1100, lab/short
            """)
    void shouldKeepTheBetterRowWhicheverIsMovedAndToldLast(double moved, double there, String stands) {
        for (List<String> dates : List.of(List.of("2026-01-01", "2026-01-08"), List.of("2026-01-08", "2026-01-01"))) {
            BoardScript script = new BoardScript();
            script.publish("short", dates.getFirst(), true, Mode.BACKFILL, BoardScript.row("lab/short", moved));
            script.publish("whole", dates.getLast(), true, Mode.BACKFILL, BoardScript.row("lab/whole", there));
            SourceBoard board = new SourceBoard(0);
            script.written().stream()
                    .filter(ScoreChanged.class::isInstance)
                    .forEach(told -> board.changed((ScoreChanged) told, null, false, null));

            List<Row> rows = board.merge(ModelId.parse("lab/short"), BoardScript.model("lab/whole"));

            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.model().id()).hasToString("lab/whole");
                assertThat(row.event().model().id()).hasToString(stands);
                assertThat(row.score().value()).isEqualTo(Math.max(moved, there));
            });
        }
    }
}
