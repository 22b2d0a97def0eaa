package dev.leapfrog.events.observation;

import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/** The source now gives other values for a date it has given before. Kept, never concluded from. */
public record ScoresRevised(Provenance provenance, BoardId board, Publication publication, List<Revision> revisions)
        implements Observation {
    public ScoresRevised {
        revisions = List.copyOf(revisions);
        Require.that(!revisions.isEmpty(), "revisions must not be empty");
    }

    /**
     * One row as it was and as it is now.
     *
     * @param before null when the row was added to that date later
     * @param after null when the row was taken out of that date later
     */
    public record Revision(
            String alias, @Nullable Score before, @Nullable Score after) {
        public Revision {
            Require.text(alias, "revision.alias");
            Require.that(before != null || after != null, "a revision has a before or an after");
        }
    }

    @Override
    public String subject() {
        return board.toString();
    }
}
