package dev.leapfrog.ingest.snapshot.board;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.Listing;

/**
 * Sets systems apart from models: an agent, or two models together, is no model, and what leads among models is not
 * concluded on its rows. A board that has both is two boards, that of its systems in an arena of its own; a board of
 * systems alone stays as it is.
 */
public final class SystemBoards {
    private static final String SYSTEMS = "-systems";

    private SystemBoards() {}

    public static List<Listing> apart(List<? extends Listing> listings) {
        List<Listing> apart = new ArrayList<>();
        for (Listing listing : listings) {
            if (listing instanceof BoardListing board && isMixed(board)) {
                ArenaId arena = board.board().arena();
                BoardId systems = new BoardId(
                        new ArenaId(arena.publisher(), arena.arena() + SYSTEMS),
                        board.board().category());
                apart.add(part(board, board.board(), false));
                apart.add(part(board, systems, true));
            } else {
                apart.add(listing);
            }
        }
        return apart;
    }

    private static boolean isMixed(BoardListing board) {
        long systems = board.rows().stream().filter(ListedScore::ofSystem).count();
        return systems > 0 && systems < board.rows().size();
    }

    private static BoardListing part(BoardListing board, BoardId id, boolean systems) {
        return new BoardListing(
                id,
                board.scale(),
                board.scaleVersion(),
                board.publishedAt(),
                board.complete(),
                board.rows().stream().filter(row -> row.ofSystem() == systems).toList());
    }
}
