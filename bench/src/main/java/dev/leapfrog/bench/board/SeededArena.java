package dev.leapfrog.bench.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.board.Stated;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;

import static java.util.Objects.requireNonNull;

/**
 * An arena of several boards with as many rows each, as its source and the calendar tell it: once a day every board
 * publishes, each closed by its marker; then the arena is closed, then the day.
 */
public final class SeededArena {
    /** The one arena. */
    public static final ArenaId ARENA = ArenaId.parse("seeded/text");

    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Duration FETCHED_AFTER = Duration.ofHours(6);
    private static final String SOURCE = "seeded_dataset";
    private static final String URL =
            "https://datasets.example.org/seeded/leaderboard-dataset/resolve/main/text/full-00000-of-00001.parquet";
    private static final String RUN = "3bc26a1f-fc99-4310-838e-6a1c6f2082a3";
    private static final String HASH = "a4970b5a7d15605dbde6469db1da3cb8b9bc7a264b769da273738faeef8309e3";

    private final List<BoardId> ids;
    private final List<SeededBoard> boards;
    private final SeededModels models;
    private Mode mode = Mode.BACKFILL;
    private long sequence;
    private int day;
    private int next;

    /** An arena that has not published; the same seed gives the same observations. */
    public SeededArena(int boards, int rows, long seed) {
        this.ids = IntStream.range(0, boards)
                .mapToObj(board -> new BoardId(ARENA, board == 0 ? "overall" : "category-" + board))
                .toList();
        this.boards = IntStream.range(0, boards)
                .mapToObj(board -> new SeededBoard(rows, seed * boards + board))
                .toList();
        this.models = new SeededModels(seed);
    }

    /** From now on observations are told as those of a live source. */
    public void live() {
        mode = Mode.LIVE;
    }

    /** Gives the first listing of every board, in the order in which it would be written. */
    public void list(Consumer<Observation> to) {
        for (int board = 0; board < boards.size(); board++) {
            SeededBoard rows = boards.get(board);
            for (int row = 0; row < rows.rows(); row++) {
                to.accept(observation(board, new Move(row, null, rows.score(row))));
            }
            to.accept(marker(board, rows.rows()));
        }
        endOfDay(to);
    }

    /**
     * Gives the publication of the next board; that of the last board is followed by the markers of arena and day.
     *
     * @param changes how many rows it changes
     */
    public Publication publish(int changes, Consumer<Observation> to) {
        int board = next;
        boards.get(board).publish(changes).forEach(move -> to.accept(observation(board, move)));
        Publication publication = publication(board);
        to.accept(marker(board, changes));
        next = (next + 1) % boards.size();
        if (next == 0) {
            endOfDay(to);
        }
        return publication;
    }

    private Observation observation(int board, Move move) {
        Model model = models.model(move.row());
        Score after = move.after();
        Score before = move.before();
        if (after == null) {
            return new ScoreWithdrawn(
                    provenance(), ids.get(board), publication(board), model, model.name(), requireNonNull(before));
        }
        return new ScoreChanged(
                provenance(),
                ids.get(board),
                publication(board),
                model,
                model.name(),
                after,
                before,
                move.row() + 1,
                new Stated(model.labShown(), "Proprietary", "https://models.example.org/" + model.id(), null));
    }

    private Observation marker(int board, int changes) {
        SeededBoard rows = boards.get(board);
        return new BoardPublished(
                provenance(),
                ids.get(board),
                publication(board),
                publishedAt(),
                true,
                changes,
                rows.entries(),
                rows.lowest(),
                Scale.ELO,
                "1",
                List.of());
    }

    private void endOfDay(Consumer<Observation> to) {
        to.accept(new ArenaPublished(provenance(), ARENA, publishedAt(), ids));
        LocalDate date = LocalDate.ofInstant(publishedAt(), ZoneOffset.UTC);
        day++;
        to.accept(new DayEnded(
                new Provenance(
                        "calendar",
                        "urn:leapfrog:calendar",
                        publishedAt(),
                        null,
                        HASH,
                        "calendar/1",
                        RUN,
                        sequence++,
                        mode),
                date));
    }

    private Publication publication(int board) {
        return new Publication(ids.get(board), publishedAt());
    }

    private Instant publishedAt() {
        return FIRST.plus(Duration.ofDays(day));
    }

    private Provenance provenance() {
        return new Provenance(
                SOURCE,
                URL,
                publishedAt().plus(FETCHED_AFTER),
                publishedAt(),
                HASH,
                "seeded_dataset/1",
                RUN,
                sequence++,
                mode);
    }
}
