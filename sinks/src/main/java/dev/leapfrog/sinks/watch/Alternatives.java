package dev.leapfrog.sinks.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.model.BoardPlace;
import dev.leapfrog.sinks.model.KnownModel;
import dev.leapfrog.sinks.watch.Alternative.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds models that could take the place of one that is used. Left out are models that their lab has ended or ends
 * soon, and boards that were published long before another one of the task.
 */
final class Alternatives {
    /** How many there are of each reason on a board, the cheapest. */
    private static final int LIMIT = 3;

    /** How much older than the newest board of a task another one may be. */
    private static final Duration BEHIND = Duration.ofDays(180);

    /** Nobody moves to a model that ends within so many days. */
    private static final int DAYS_LEFT = 60;

    private static final Comparator<Alternative> CHEAPEST = Comparator.comparing(
                    (Alternative one) ->
                            one.offer() == null ? null : one.offer().price().blended(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.model().id());

    private final WatchedModel watched;
    private final KnownModel known;
    private final History history;
    private final LocalDate today;
    private final @Nullable PriceFact ownOffer;

    Alternatives(WatchedModel watched, KnownModel known, History history, LocalDate today) {
        this.watched = watched;
        this.known = known;
        this.history = history;
        this.today = today;
        this.ownOffer = ModelOffer.ofLab(known);
    }

    /** Each model once, by the newest board that shows it; board by board, those that are better first. */
    List<Alternative> on(SortedMap<BoardId, BoardHistory> boards) {
        List<Alternative> all = new ArrayList<>();
        boards.forEach((id, board) -> all.addAll(on(id, board)));
        Instant newest = all.stream()
                .map(Alternative::publishedAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        Set<ModelId> named = new HashSet<>();
        return all.stream()
                .filter(one -> one.publishedAt().isAfter(newest.minus(BEHIND)))
                .sorted(Comparator.comparing(Alternative::publishedAt).reversed())
                .filter(one -> named.add(one.model().id()))
                .toList();
    }

    private List<Alternative> on(BoardId id, BoardHistory board) {
        GoodEnough enough = board.enough().isEmpty() ? null : board.enough().getLast();
        ParetoFrontier pareto = board.pareto();
        @Nullable Score own = ownScore(id);
        Map<ModelId, Alternative> better = new LinkedHashMap<>();
        Map<ModelId, Alternative> cheaper = new LinkedHashMap<>();
        if (pareto != null) {
            pareto.models().forEach(one -> addBetter(better, one, own, pareto));
        }
        if (enough != null) {
            if (enough.leader() != null) {
                addBetter(better, enough.leader(), own, enough);
            }
            for (GoodEnough.Candidate candidate : enough.models()) {
                addBetter(better, candidate.of(), own, enough);
                if (candidate.confirmed()) {
                    addCheaper(cheaper, candidate.of(), own, enough);
                }
            }
        }
        cheaper.keySet().removeAll(better.keySet());
        List<Alternative> found = new ArrayList<>();
        better.values().stream().sorted(CHEAPEST).limit(LIMIT).forEach(found::add);
        cheaper.values().stream().sorted(CHEAPEST).limit(LIMIT).forEach(found::add);
        return found;
    }

    private @Nullable Score ownScore(BoardId board) {
        return known.boards().stream()
                .filter(place -> place.board().equals(board))
                .map(BoardPlace::score)
                .findFirst()
                .orElse(null);
    }

    private void addBetter(Map<ModelId, Alternative> better, Priced one, @Nullable Score own, MarketState state) {
        if (own == null || !isAccepted(one.model())) {
            return;
        }
        Double low = one.score().low();
        if ((low == null ? one.score().value() : low) > own.value()) {
            better.put(one.model().id(), alternative(one, Reason.BETTER, own, state));
        }
    }

    private void addCheaper(Map<ModelId, Alternative> cheaper, Priced one, @Nullable Score own, MarketState state) {
        Double asked = ownOffer == null ? null : ownOffer.price().blended();
        Double street = one.street();
        if (asked != null && street != null && street < asked && isAccepted(one.model())) {
            cheaper.put(one.model().id(), alternative(one, Reason.GOOD_ENOUGH, own, state));
        }
    }

    private boolean isAccepted(Model model) {
        return !model.id().equals(known.model().id())
                && !ends(model.id())
                && watched.accept().includes(model, licence(history.models().of(model.id())));
    }

    /** Whether its lab serves it no longer, or not for long; other channels may go on for a while. */
    private boolean ends(ModelId id) {
        KnownModel model = history.models().of(id);
        return model != null
                && model.release() != null
                && model.release().ends() != null
                && model.release().ends().stream()
                        .anyMatch(end -> end.provider() == null && end.isOver(today.plusDays(DAYS_LEFT)));
    }

    private static @Nullable String licence(@Nullable KnownModel model) {
        return model == null || model.release() == null
                ? null
                : model.release().description().licence();
    }

    private Alternative alternative(Priced one, Reason reason, @Nullable Score own, MarketState state) {
        PriceFact offer = offer(one);
        MonthlyTokens tokens = watched.tokens();
        return new Alternative(
                one.model(),
                reason,
                one.score(),
                own,
                offer,
                ownOffer,
                tokens == null || offer == null ? null : tokens.cost(offer.price()),
                tokens == null || ownOffer == null ? null : tokens.cost(ownOffer.price()),
                state.board(),
                state.basis().publication().publishedAt(),
                state.basis().provenance());
    }

    private @Nullable PriceFact offer(Priced one) {
        KnownModel model = history.models().of(one.model().id());
        if (model == null) {
            return null;
        }
        Double price = one.street() == null ? one.list() : one.street();
        PriceFact offer = price == null ? null : ModelOffer.at(price, model);
        return offer == null ? ModelOffer.ofLab(model) : offer;
    }
}
