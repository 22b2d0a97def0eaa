package dev.leapfrog.streams.arena;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.streams.detector.ArenaDetector;
import dev.leapfrog.streams.detector.BoardDetector;
import dev.leapfrog.streams.detector.ClosedArena;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.Leaders;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.reader.Inputs;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;

/** What it takes to add a detector: a class, and its name in a list. It sees leaders, and keeps a state of its own. */
class AddedDetectorTest {
    @Test
    void shouldSeeTheLeadersOfEachPublicationAndKeepItsOwnState() {
        Memory memory = new MapMemory();
        List<Observation> written = twoLeaps().written();

        Leaps before = take(memory, written.subList(0, written.size() - 2));
        assertThat(before.leaps).containsEntry(BoardScript.BOARD.toString(), 1);

        Leaps after = take(memory, written.subList(written.size() - 2, written.size()));
        assertThat(after.leaps).containsEntry(BoardScript.BOARD.toString(), 2);
    }

    @Test
    void shouldSeeAllBoardsOfAnArenaWhenItsMarkerComes() {
        BoardScript script = twoLeaps();
        Tally tally = new Tally();
        Arena arena = new Arena(
                ArenaRules.defaults(),
                new ArenaDetectors(List.of(), List.of((rules, memory) -> tally)),
                new MapMemory());
        Inputs.takeAll(arena, script.written(), 0);
        ArenaPublished marker = new ArenaPublished(
                BoardScript.provenance("lmarena_csv", BoardScript.instant("2024-03-01"), Mode.BACKFILL),
                BoardScript.BOARD.arena(),
                BoardScript.instant("2024-03-01"),
                List.of(BoardScript.BOARD));

        arena.take(Inputs.of(marker, script.written().size()));

        assertThat(tally.leaders).containsExactly(Map.entry(BoardScript.BOARD, "c/third"));
    }

    @Test
    void shouldRestartFromAnEventThatBeganWithAByteOrderMark() {
        Memory memory = new MapMemory();
        Arena arena = new Arena(ArenaRules.defaults(), ArenaDetectors.ALL, memory);
        long offset = 0;
        for (Observation event : twoLeaps().written()) {
            byte[] json = EventJson.write(event);
            byte[] marked = new byte[json.length + 3];
            marked[0] = (byte) 0xEF;
            marked[1] = (byte) 0xBB;
            marked[2] = (byte) 0xBF;
            System.arraycopy(json, 0, marked, 3, json.length);
            arena.take(Inputs.read(marked, offset++));
        }

        Arena restarted = new Arena(ArenaRules.defaults(), ArenaDetectors.ALL, memory);

        assertThat(restarted.stages())
                .hasSize(3
                        + ArenaDetectors.ALL.boards().size()
                        + ArenaDetectors.ALL.arenas().size());
    }

    private static BoardScript twoLeaps() {
        return new BoardScript()
                .publish("2024-01-01", row("a/first", 1200, 5))
                .publish("2024-02-01", row("a/first", 1200, 5), row("b/second", 1230, 5))
                .publish("2024-03-01", row("a/first", 1200, 5), row("b/second", 1230, 5), row("c/third", 1260, 5));
    }

    private static Leaps take(Memory memory, List<Observation> events) {
        Leaps leaps = new Leaps(memory);
        ArenaDetectors detectors = new ArenaDetectors(List.of((rules, whole) -> leaps), List.of());
        Arena arena = new Arena(ArenaRules.defaults(), detectors, memory);
        Inputs.takeAll(arena, events, 0);
        return leaps;
    }

    /** Counts how often another lab was confirmed as leader of each board. */
    private static final class Leaps implements BoardDetector {
        private final Memory memory;
        private final Map<String, Integer> leaps = new TreeMap<>();

        Leaps(Memory whole) {
            memory = whole.of(name());
            memory.forEach((board, json) -> leaps.put(board, Stored.read(json, Integer.class)));
        }

        @Override
        public String name() {
            return "leaps";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<Output> published(ClosedBoard board, Leaders leaders) {
            Lead whole = leaders.leads().get(Segment.ALL);
            int now = whole == null ? 0 : whole.leapsPerYear();
            leaps.put(board.board().toString(), now);
            memory.put(board.board().toString(), now);
            return List.of();
        }
    }

    private static final class Tally implements ArenaDetector {
        private final Map<BoardId, String> leaders = new TreeMap<>();

        @Override
        public String name() {
            return "tally";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<Output> published(ClosedArena arena) {
            arena.boards().forEach((board, led) -> {
                var best = led.leaders().point(Segment.ALL);
                if (best != null) {
                    leaders.put(board, best.id().toString());
                }
            });
            return List.of();
        }
    }
}
