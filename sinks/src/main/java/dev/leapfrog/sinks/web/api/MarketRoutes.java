package dev.leapfrog.sinks.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** What scores and prices say together. */
final class MarketRoutes {
    private static final Parameter<String> REFERENCE =
            Parameter.text("reference", "The level of this model, by its id, such as openai/gpt-4-0314.");

    private static final Listing<BoardMarket> MARKET = new Listing<>(
            "market",
            BoardMarket.class,
            market -> Cursor.of(market.board().toString()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("board", BoardMarket::board),
                    new CsvTable.Column<>("title", BoardMarket::title),
                    new CsvTable.Column<>("leader", market -> id(leader(market))),
                    new CsvTable.Column<>("leaderListUsdPerMillionTokens", market -> list(leader(market))),
                    new CsvTable.Column<>("goodEnough", market -> id(choice(market))),
                    new CsvTable.Column<>("goodEnoughStreetUsdPerMillionTokens", market -> street(choice(market))),
                    new CsvTable.Column<>(
                            "premium",
                            market -> market.enough() == null
                                    ? null
                                    : market.enough().premium().premium()),
                    new CsvTable.Column<>(
                            "goodEnoughModels",
                            market -> market.enough() == null
                                    ? null
                                    : market.enough().models().size())));

    private static final Listing<LevelPrice> LEVELS = new Listing<>(
            "level-prices",
            LevelPrice.class,
            level -> Cursor.of(level.at(), level.board() + " " + level.reference()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("at", LevelPrice::at),
                    new CsvTable.Column<>("board", LevelPrice::board),
                    new CsvTable.Column<>("reference", LevelPrice::reference),
                    new CsvTable.Column<>("referenceName", level -> ShownName.of(level.reference())),
                    new CsvTable.Column<>("score", LevelPrice::score),
                    new CsvTable.Column<>("usdPerMillionTokens", LevelPrice::usdPerMillionTokens),
                    new CsvTable.Column<>("cheapest", LevelPrice::cheapest),
                    new CsvTable.Column<>(
                            "cheapestName",
                            level -> level.cheapest() == null ? null : ShownName.of(level.cheapest()))));

    private MarketRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(
                MARKET.route(
                        "/api/market",
                        "By board: what each level of capability costs, which open models are good enough and what the closed"
                                + " leader costs more, and whom nobody beats at their price. As of the last publication or"
                                + " change of a price.",
                        List.of(Filters.BOARD),
                        answers.of((history, request) -> MARKET.answer(request, market(history, request)))),
                LEVELS.route(
                        "/api/market/levels",
                        "What each level of capability cost over time, the oldest first, in US dollars per million tokens,"
                                + " blended three parts input to one part output.",
                        List.of(Filters.BOARD, REFERENCE, Filters.FROM, Filters.TO),
                        answers.of((history, request) -> LEVELS.answer(request, levels(history, request)))));
    }

    private static List<BoardMarket> market(History history, Request request) {
        List<BoardMarket> found = new ArrayList<>();
        history.boards().forEach((id, board) -> {
            BoardMarket market = BoardMarket.of(id, board);
            if (Filters.allows(request, Filters.BOARD, id) && !market.isEmpty()) {
                found.add(market);
            }
        });
        return found;
    }

    private static List<LevelPrice> levels(History history, Request request) {
        List<LevelPrice> found = new ArrayList<>();
        history.boards().forEach((id, board) -> {
            if (Filters.allows(request, Filters.BOARD, id)) {
                for (CapabilityPrice state : board.levels()) {
                    state.levels().stream()
                            .map(level -> LevelPrice.of(state, level))
                            .filter(level -> Filters.includes(request, level.at())
                                    && Filters.allows(
                                            request,
                                            REFERENCE,
                                            level.reference().toString()))
                            .forEach(found::add);
                }
            }
        });
        return found;
    }

    private static MarketState.@Nullable Priced leader(BoardMarket market) {
        return market.enough() == null ? null : market.enough().leader();
    }

    private static MarketState.@Nullable Priced choice(BoardMarket market) {
        GoodEnough.Candidate choice =
                market.enough() == null ? null : market.enough().choice();
        return choice == null ? null : choice.of();
    }

    private static @Nullable Object list(MarketState.@Nullable Priced priced) {
        return priced == null ? null : priced.list();
    }

    private static @Nullable Object street(MarketState.@Nullable Priced priced) {
        return priced == null ? null : priced.street();
    }

    private static @Nullable Object id(MarketState.@Nullable Priced priced) {
        return priced == null ? null : priced.model().id();
    }

    /**
     * What scores and prices say of one board.
     *
     * @param levels what each level of capability costs; null when there is none
     * @param enough what is good enough; null when there is none
     * @param pareto whom nobody beats at their price; null when there is none
     */
    record BoardMarket(
            BoardId board,
            String title,
            @Nullable CapabilityPrice levels,
            @Nullable GoodEnough enough,
            @Nullable ParetoFrontier pareto) {
        static BoardMarket of(BoardId id, BoardHistory board) {
            return new BoardMarket(
                    id,
                    BoardTitle.of(id),
                    board.levels().isEmpty() ? null : board.levels().getLast(),
                    board.enough().isEmpty() ? null : board.enough().getLast(),
                    board.pareto());
        }

        private boolean isEmpty() {
            return levels == null && enough == null && pareto == null;
        }
    }

    /**
     * What one level of capability cost at one time.
     *
     * @param reference the model whose score is the level
     * @param usdPerMillionTokens the lowest list price at or above the level; null when none is known
     * @param cheapest the model that has it; null when there is no price
     */
    record LevelPrice(
            Instant at,
            BoardId board,
            ModelId reference,
            double score,
            @Nullable Double usdPerMillionTokens,
            @Nullable ModelId cheapest) {
        static LevelPrice of(CapabilityPrice state, CapabilityPrice.Level level) {
            MarketState.Priced cheapest = level.cheapest();
            return new LevelPrice(
                    state.basis().at(),
                    state.board(),
                    level.reference().id(),
                    level.score(),
                    level.price(),
                    cheapest == null ? null : cheapest.model().id());
        }
    }
}
