package dev.leapfrog.events.observation;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.board.Stated;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A model's score on a board is new or other than the source last said.
 *
 * @param publication the issue it belongs to; nothing is concluded before that issue's {@link BoardPublished}
 * @param alias the name the source uses
 * @param previous what the same source said before; null for a first listing
 * @param rank the source's own rank, from 1; null where it gives none
 * @param stated what the source says of the model beside its score; null where it says nothing
 */
public record ScoreChanged(
        Provenance provenance,
        BoardId board,
        Publication publication,
        Model model,
        String alias,
        Score score,
        @Nullable Score previous,
        @Nullable Integer rank,
        @Nullable Stated stated)
        implements Observation {
    public ScoreChanged {
        Require.text(alias, "alias");
        Require.that(publication.board().equals(board), "publication must be of the same board");
    }

    @Override
    public String subject() {
        return model.id().toString();
    }
}
