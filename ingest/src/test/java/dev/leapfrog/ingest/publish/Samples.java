package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import org.jspecify.annotations.Nullable;

/** One of each thing that is written. */
public final class Samples {
    public static final BoardId BOARD = BoardId.parse("arena/text/overall");
    public static final Instant FETCHED = Instant.parse("2024-06-19T13:39:29Z");
    public static final Instant PUBLISHED = Instant.parse("2024-06-17T00:00:00Z");
    static final SourceState.Cursor CURSOR = new SourceState.Cursor(FETCHED, "test.warc", 1234);
    public static final SourceState STATE = new SourceState("test_source", CURSOR, PUBLISHED, null);
    public static final Model MODEL = model(Openness.CLOSED);
    public static final SourceFact.Row ROW = new SourceFact.Row(BOARD, MODEL, "GPT a", Score.of(1100), 1, true);

    private Samples() {}

    static Provenance provenance(@Nullable Instant publishedAt) {
        return new Provenance(
                "test_source", "https://a", FETCHED, publishedAt, "00", "test/1", "run", 7, Mode.BACKFILL);
    }

    public static ScoreChanged scoreChanged() {
        return new ScoreChanged(
                provenance(PUBLISHED),
                BOARD,
                new Publication(BOARD, PUBLISHED),
                MODEL,
                "GPT a",
                Score.of(1100),
                null,
                1,
                null);
    }

    public static BoardPublished boardPublished() {
        return new BoardPublished(
                provenance(PUBLISHED),
                BOARD,
                new Publication(BOARD, PUBLISHED),
                PUBLISHED,
                true,
                1,
                1,
                1100.0,
                Scale.ELO,
                "v1",
                List.of());
    }

    public static ModelChanged modelChanged() {
        return new ModelChanged(provenance(null), model(Openness.OPEN_WEIGHTS), MODEL);
    }

    public static DayEnded dayEnded(String date) {
        Instant end = LocalDate.parse(date)
                .plusDays(1)
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .toInstant();
        Provenance from = new Provenance("calendar", "urn:c", end, null, "00", "calendar/1", "run", 0, Mode.BACKFILL);
        return new DayEnded(from, LocalDate.parse(date));
    }

    private static Model model(Openness openness) {
        return new Model(
                new ModelId("openai", "gpt-a"),
                "GPT a",
                "openai",
                "OpenAI",
                "US",
                openness,
                null,
                null,
                SizeTier.UNKNOWN,
                null,
                null,
                true);
    }
}
