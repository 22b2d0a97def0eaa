package dev.leapfrog.streams.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.detector.ClosedArena.LedBoard;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.story.OpenStory.Opening;
import org.jspecify.annotations.Nullable;

/**
 * The stories of arenas: what all boards of an arena concluded on one publication. A gap between two models that goes
 * on the way it went lately goes on with that story.
 */
public final class ArenaStories implements Stage {
    private static final String NAME = "stories";

    /** How long a gap goes on with its story, and how long a story that is decided is kept. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Set<BoardId> headlineBoards;
    private final StoryBook book;

    /**
     * As the memory has it.
     *
     * @param headlineBoards the boards that people quote
     * @param whole of the topology; this stage keeps its state in its own part of it
     */
    public ArenaStories(Set<BoardId> headlineBoards, Memory whole) {
        this.headlineBoards = Set.copyOf(headlineBoards);
        book = new StoryBook(whole.of(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    /**
     * Takes what detectors concluded, and gives the same, in a list of its own, with alerts that name their stories.
     */
    public List<Output> take(List<Output> concluded) {
        return StoryBook.named(concluded, this::take);
    }

    private Alert take(Alert alert) {
        BoardId board = alert.about().board();
        if (board == null) {
            return alert;
        }
        OpenStory known = book.of(alert);
        if (known == null && alert.kind().family() == Alert.Family.GAPS) {
            known = continued(alert, board.arena());
        }
        Opening opening = new Opening(Story.Kind.ARENA, board.arena().toString(), alert.occurredAt());
        return book.add(known == null ? book.openedBy(opening) : known, alert);
    }

    /** The newest story in which the same gap went the same way lately; null when there is none. */
    private @Nullable OpenStory continued(Alert alert, ArenaId arena) {
        @Nullable OpenStory found = null;
        for (OpenStory story :
                book.stories(one -> one.subject().equals(arena.toString())).toList()) {
            for (StoryEntry entry : List.copyOf(story.entries())) {
                if (isContinuedBy(entry, alert)) {
                    found = found == null || OpenStory.ORDER.compare(story, found) > 0 ? story : found;
                }
            }
        }
        if (found != null) {
            supersede(found, alert);
        }
        return found;
    }

    /** The same models on the same board, whichever the segments that they lead. */
    private static boolean isContinuedBy(StoryEntry entry, Alert alert) {
        StoryEntry next = StoryEntry.of(alert);
        return entry.kind().family() == Alert.Family.GAPS
                && !entry.at().plus(KEPT).isBefore(next.at())
                && Objects.equals(entry.about().board(), next.about().board())
                && Objects.equals(entry.metric("direction"), next.metric("direction"))
                && Objects.equals(entry.after("leaderA"), next.after("leaderA"))
                && Objects.equals(entry.after("leaderB"), next.after("leaderB"));
    }

    /** What was said before of the same pair is said anew, with other figures. */
    private void supersede(OpenStory story, Alert alert) {
        for (StoryEntry entry : List.copyOf(story.entries())) {
            if (!story.isSuperseded(entry)
                    && entry.kind() == alert.kind()
                    && entry.at().isBefore(alert.occurredAt())
                    && Objects.equals(entry.about(), alert.about())) {
                book.supersede(story, entry, alert);
            }
        }
    }

    /**
     * All boards of one fetch are in: writes the stories of an arena that have changed.
     *
     * @param boards the boards of an arena, with their leaders
     */
    public List<Output> published(ArenaId arena, EventContext context, Function<ArenaId, List<LedBoard>> boards) {
        return write(
                book.pending().stream()
                        .filter(story -> story.subject().equals(arena.toString()))
                        .toList(),
                context,
                boards);
    }

    /** A day is over: writes all stories that have changed, and forgets the old ones. */
    public List<Output> dayEnded(EventContext day, Function<ArenaId, List<LedBoard>> boards) {
        List<Output> written = write(book.pending(), day, boards);
        book.forget(day.at(), KEPT);
        return written;
    }

    private List<Output> write(
            List<OpenStory> changed, EventContext context, Function<ArenaId, List<LedBoard>> boards) {
        List<Output> written = new ArrayList<>();
        for (OpenStory story : changed) {
            List<LedBoard> led = boards.apply(ArenaId.parse(story.subject()));
            written.add(story.next(new ArenaText(story, headlineBoards, led).compose(), context));
            book.keep(story);
        }
        return written;
    }
}
