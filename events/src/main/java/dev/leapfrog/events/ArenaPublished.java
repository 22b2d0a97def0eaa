package dev.leapfrog.events;

import java.time.Instant;
import java.util.List;

/** Closes all boards of an arena that one fetch brought; what compares categories concludes here. */
public record ArenaPublished(Provenance provenance, ArenaId arena, Instant publishedAt, List<BoardId> boards)
        implements Observation {
    public ArenaPublished {
        boards = List.copyOf(boards);
        Require.that(!boards.isEmpty(), "boards must not be empty");
    }

    @Override
    public String subject() {
        return arena.toString();
    }
}
