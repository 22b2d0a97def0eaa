package dev.leapfrog.events.observation;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Closes one publication of a board: all its rows have been written before it. Detectors conclude here and nowhere
 * else.
 *
 * @param complete whether a row that is missing has left the board
 * @param changes how many rows were written as changed, new or withdrawn for this publication
 * @param entries how many rows the list has
 * @param lowestScore the lowest score in the list; null for an empty list
 * @param scaleVersion the publisher's name for the current scale, kept per source
 * @param unseen of an incomplete list: the rows, as {@code model} or {@code model configuration}, that the source has
 *     listed before, never withdrew and does not show now
 */
public record BoardPublished(
        Provenance provenance,
        BoardId board,
        Publication publication,
        Instant publishedAt,
        boolean complete,
        int changes,
        int entries,
        @Nullable Double lowestScore,
        Scale scale,
        String scaleVersion,
        List<RowKey> unseen)
        implements Observation {
    public BoardPublished {
        Require.that(publication.equals(new Publication(board, publishedAt)), "publication must be board@publishedAt");
        Require.notNegative(changes, "changes");
        Require.notNegative(entries, "entries");
        Require.text(scaleVersion, "scaleVersion");
        unseen = List.copyOf(unseen);
        Require.that(!complete || unseen.isEmpty(), "a complete list leaves no row unseen");
    }

    @Override
    public String subject() {
        return board.toString();
    }
}
