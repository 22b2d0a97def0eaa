package dev.leapfrog.streams.market.war;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.Standings;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.follow.FollowedBoards;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.price.offer.ModelFamily;
import org.jspecify.annotations.Nullable;

/** Which models are of like capability: their scores on a board that people quote are near each other. */
final class Capability {
    private final MarketRules rules;
    private final Collection<BoardId> quoted;
    private final FollowedBoards boards;

    /** @param quoted the boards that people quote, those that decide first */
    Capability(MarketRules rules, Collection<BoardId> quoted, FollowedBoards boards) {
        this.rules = rules;
        this.quoted = quoted;
        this.boards = boards;
    }

    /** The first board on which the bands of two models overlap; null when there is none. */
    @Nullable
    ClosedBoard shared(ModelId one, ModelId other) {
        for (BoardId id : quoted) {
            ClosedBoard board = boards.last(id);
            if (board != null) {
                Optional<Contender> first = listed(board, one);
                Optional<Contender> second = listed(board, other);
                double reach = 2 * rules.band(board.view().scale());
                if (first.isPresent()
                        && second.isPresent()
                        && Math.abs(first.get().value() - second.get().value()) <= reach) {
                    return board;
                }
            }
        }
        return null;
    }

    /** The model, or else the best of its snapshots: a price is told of one of them for all. */
    private static Optional<Contender> listed(ClosedBoard board, ModelId model) {
        Standings standings = board.view().standings();
        Contender itself = standings.listed(Segment.ALL, model);
        if (itself != null) {
            return Optional.of(itself);
        }
        ModelId family = ModelFamily.of(model).id();
        return standings.models().stream()
                .filter(other -> other.lab().equals(model.lab())
                        && ModelFamily.of(other).id().equals(family))
                .map(other -> Optional.ofNullable(standings.listed(Segment.ALL, other)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(one -> one, Contender.BEST_FIRST));
    }
}
