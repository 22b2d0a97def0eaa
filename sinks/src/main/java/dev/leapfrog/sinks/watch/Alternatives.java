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
import java.util.stream.Stream;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.model.BoardPlace;
import dev.leapfrog.sinks.model.KnownModel;
import dev.leapfrog.sinks.view.CurrentPrice;
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

    /** A model that a board's state names, before its offers are looked up. */
    private record Candidate(Priced of, Reason reason, MarketState state) {
        @Nullable
        Double price() {
            return of.street() == null ? of.list() : of.street();
        }
    }

    private static final Comparator<Candidate> CHEAPEST = Comparator.comparing(
                    Candidate::price, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.of().model().id());

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
        this.ownOffer = ModelOffer.ofLab(known.offers());
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
        Map<ModelId, Candidate> better = new LinkedHashMap<>();
        Map<ModelId, Candidate> cheaper = new LinkedHashMap<>();
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
                    addCheaper(cheaper, candidate.of(), enough);
                }
            }
        }
        cheaper.keySet().removeAll(better.keySet());
        return Stream.of(better, cheaper)
                .flatMap(candidates ->
                        candidates.values().stream().sorted(CHEAPEST).limit(LIMIT))
                .map(candidate -> alternative(candidate, own))
                .toList();
    }

    private @Nullable Score ownScore(BoardId board) {
        return known.boards().stream()
                .filter(place -> place.board().equals(board))
                .map(BoardPlace::score)
                .findFirst()
                .orElse(null);
    }

    private void addBetter(Map<ModelId, Candidate> better, Priced one, @Nullable Score own, MarketState state) {
        if (own == null || !isAccepted(one.model())) {
            return;
        }
        Double low = one.score().low();
        if ((low == null ? one.score().value() : low) > own.value()) {
            better.put(one.model().id(), new Candidate(one, Reason.BETTER, state));
        }
    }

    private void addCheaper(Map<ModelId, Candidate> cheaper, Priced one, MarketState state) {
        Double asked = ownOffer == null ? null : ownOffer.price().blended();
        Double street = one.street();
        if (asked != null && street != null && street < asked && isAccepted(one.model())) {
            cheaper.put(one.model().id(), new Candidate(one, Reason.GOOD_ENOUGH, state));
        }
    }

    private boolean isAccepted(Model model) {
        return !model.id().equals(known.model().id())
                && !ends(model.id())
                && watched.accept().includes(model, licence(model.id()));
    }

    /** Whether its lab serves it no longer, or not for long; other channels may go on for a while. */
    private boolean ends(ModelId id) {
        ReleaseFact release = history.models().release(id);
        return release != null
                && release.ends() != null
                && release.ends().stream()
                        .anyMatch(end -> end.provider() == null && end.isOver(today.plusDays(DAYS_LEFT)));
    }

    private @Nullable String licence(ModelId id) {
        ReleaseFact release = history.models().release(id);
        return release == null ? null : release.description().licence();
    }

    private Alternative alternative(Candidate candidate, @Nullable Score own) {
        PriceFact offer = offer(candidate);
        MonthlyTokens tokens = watched.tokens();
        return new Alternative(
                candidate.of().model(),
                candidate.reason(),
                candidate.of().score(),
                own,
                offer,
                ownOffer,
                tokens == null || offer == null ? null : tokens.cost(offer.price()),
                tokens == null || ownOffer == null ? null : tokens.cost(ownOffer.price()),
                candidate.state().board(),
                candidate.state().basis().publication().publishedAt(),
                candidate.state().basis().provenance());
    }

    private @Nullable PriceFact offer(Candidate candidate) {
        List<CurrentPrice> offers =
                history.models().offers(candidate.of().model().id());
        Double price = candidate.price();
        PriceFact offer = price == null ? null : ModelOffer.at(price, offers);
        return offer == null ? ModelOffer.ofLab(offers) : offer;
    }
}
