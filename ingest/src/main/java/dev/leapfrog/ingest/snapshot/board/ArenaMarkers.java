package dev.leapfrog.ingest.snapshot.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.change.ListDate;
import dev.leapfrog.ingest.source.listing.BoardListing;

/** The markers that close the arenas of which boards were published on one date. */
public final class ArenaMarkers {
    private ArenaMarkers() {}

    /** Emits one marker an arena, in order of their names. */
    public static void emit(Draft draft, ListDate date, List<BoardListing> published) {
        Map<String, List<BoardListing>> byArena = new TreeMap<>();
        for (BoardListing listing : published) {
            byArena.computeIfAbsent(listing.board().arena().toString(), arena -> new ArrayList<>())
                    .add(listing);
        }
        for (List<BoardListing> arena : byArena.values()) {
            BoardListing first = arena.getFirst();
            List<BoardId> ids = arena.stream().map(BoardListing::board).toList();
            draft.emit(
                    first.publishedAt(),
                    from -> new ArenaPublished(from, first.board().arena(), date.at(), ids));
        }
    }
}
