package dev.leapfrog.streams.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.MarketState.Basis;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/**
 * The states that one detector writes, by board: one for each publication, and between publications one only when it
 * says something else. Of the last one a digest is kept.
 */
public final class MarketSeries {
    private final Memory memory;
    private final Map<BoardId, UUID> last = new HashMap<>();

    /** @param memory the part of the detector's memory that is kept for this */
    public MarketSeries(Memory memory) {
        this.memory = memory;
        memory.forEach((board, json) -> last.put(BoardId.parse(board), Stored.read(json, UUID.class)));
    }

    /** What a state that is concluded now rests on. */
    public static Basis basis(ClosedBoard board) {
        return new Basis(
                board.context().provenance(),
                board.context().at(),
                board.marker().publication());
    }

    /**
     * Gives a state back when it is to be written.
     *
     * @param said what it says, apart from when and by which publication
     */
    public List<Output> next(MarketState state, Object said, boolean published) {
        UUID digest = UUID.nameUUIDFromBytes(EventJson.write(said));
        UUID before = last.put(state.board(), digest);
        boolean changed = !digest.equals(before);
        if (changed) {
            memory.put(state.board().toString(), digest);
        }
        return published || changed ? List.of(state) : List.of();
    }
}
