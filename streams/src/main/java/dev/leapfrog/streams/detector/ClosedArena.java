package dev.leapfrog.streams.detector;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.observation.ArenaPublished;

/**
 * An arena at the context all boards of one fetch are in.
 *
 * @param marker names the boards that the fetch brought
 * @param boards every board of the arena that has ever been concluded on, as of its last conclusion, but for those of
 *     which another source has written half a publication; read only
 */
public record ClosedArena(ArenaPublished marker, EventContext context, SortedMap<BoardId, LedBoard> boards) {
    public ClosedArena {
        boards = Collections.unmodifiableSortedMap(new TreeMap<>(boards));
    }

    /** A board and its leaders. */
    public record LedBoard(ClosedBoard board, Leaders leaders) {}
}
