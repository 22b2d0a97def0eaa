package dev.leapfrog.events.observation;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.Provenance;

/**
 * A complete list no longer has the row. A row missing from an incomplete list is only unseen, see
 * {@link BoardPublished#unseen()}.
 *
 * @param previous what the source said last
 */
public record ScoreWithdrawn(
        Provenance provenance, BoardId board, Publication publication, Model model, String alias, Score previous)
        implements Observation {
    public ScoreWithdrawn {
        Require.text(alias, "alias");
        Require.that(publication.board().equals(board), "publication must be of the same board");
    }

    @Override
    public String subject() {
        return model.id().toString();
    }
}
