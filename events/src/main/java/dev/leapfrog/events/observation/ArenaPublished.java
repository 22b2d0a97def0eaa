package dev.leapfrog.events.observation;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.provenance.Provenance;

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
