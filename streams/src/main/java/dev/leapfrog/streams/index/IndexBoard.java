package dev.leapfrog.streams.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.board.Standings;
import dev.leapfrog.streams.gap.measure.Gap;
import org.jspecify.annotations.Nullable;

/** The index as a board, so that gaps and lags on it are measured as on any other. */
final class IndexBoard {
    private static final String SCALE_VERSION = "index";

    private final Provenance provenance;
    private final Publication publication;
    private final BoardRules rules;
    private final Standings standings = new Standings(0);
    private int rows;

    IndexBoard(Provenance provenance, Publication publication, BoardRules rules) {
        this.provenance = provenance;
        this.publication = publication;
        this.rules = rules;
    }

    /**
     * Adds a model.
     *
     * @param contenders as which it stands on the boards behind the index, in the order of these; what is known of it
     *     is what any of them knows
     */
    void add(Score score, List<Contender> contenders) {
        if (contenders.isEmpty()) {
            return;
        }
        Contender first = contenders.getFirst();
        Model known = first.model();
        for (Contender other : contenders) {
            known = known.updatedBy(other.model());
            first = other.firstListed().isBefore(first.firstListed()) ? other : first;
        }
        Model model = known.withoutConfiguration();
        ScoreChanged event = new ScoreChanged(
                provenance, publication.board(), publication, model, model.name(), score, null, null, null);
        Instant at = publication.publishedAt();
        standings.put(new Row(event, null, first.firstListed(), first.fromStart(), at, null));
        rows++;
    }

    /** A model as it stands on the index; null when it is not there. */
    @Nullable
    Contender contender(ModelId model) {
        return standings.listed(Segment.ALL, model);
    }

    /** The gap of each pair. */
    List<GapState> gaps() {
        BoardView view =
                new BoardView(standings, Scale.INDEX, rules, publication.publishedAt(), Set.of(), Set.of(), null);
        BoardPublished marker = new BoardPublished(
                provenance,
                publication.board(),
                publication,
                publication.publishedAt(),
                true,
                rows,
                rows,
                null,
                Scale.INDEX,
                SCALE_VERSION,
                List.of());
        List<GapState> gaps = new ArrayList<>();
        for (BoardRules.Pair pair : rules.pairs()) {
            gaps.add(Gap.measure(pair, standings.best(pair.a()), standings.best(pair.b()), view, marker));
        }
        return gaps;
    }
}
