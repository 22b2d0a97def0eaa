package dev.leapfrog.sinks.board;

import java.time.Instant;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.ParetoFrontier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What scores and prices say of boards: the last of each kind up to a time, and prices of levels until then. */
class CurrentMarketTest {
    private static final BoardId BOARD = BoardId.parse("own/text/overall");
    private static final BoardId OTHER = BoardId.parse("own/text/coding");
    private static final ModelId REFERENCE = ModelId.parse("a/reference");

    @Test
    void shouldKeepTheLastStateOfEachKindOfEachBoard() throws UnreadableEvent {
        CurrentMarket market = new CurrentMarket(Instant.MAX);
        market.add(level(BOARD, "2026-01-01", 8.0));
        market.add(level(BOARD, "2026-02-01", 4.0));
        market.add(pareto(BOARD, "2026-01-15"));
        market.add(pareto(OTHER, "2026-03-01"));

        assertThat(market.boards()).containsOnlyKeys(OTHER, BOARD);
        CurrentMarket.OfBoard board = requireNonNull(market.boards().get(BOARD));
        assertThat(requireNonNull(board.levels()).eventTime()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(requireNonNull(board.frontier()).eventTime()).isEqualTo("2026-01-15T00:00:00Z");
        assertThat(board.enough()).isNull();
        assertThat(requireNonNull(market.boards().get(OTHER)).levels()).isNull();
    }

    @Test
    void shouldLeaveOutWhatWasConcludedLater() throws UnreadableEvent {
        CurrentMarket market = new CurrentMarket(Instant.parse("2026-01-31T23:59:59Z"));
        market.add(level(BOARD, "2026-01-01", 8.0));
        market.add(level(BOARD, "2026-02-01", 4.0));
        market.add(pareto(OTHER, "2026-02-01"));

        assertThat(market.boards()).containsOnlyKeys(BOARD);
        assertThat(market.prices(BOARD, REFERENCE).values()).containsExactly(8.0);
    }

    @Test
    void shouldKnowPricesOfALevelByTimeButForThoseThatAreNone() throws UnreadableEvent {
        CurrentMarket market = new CurrentMarket(Instant.MAX);
        market.add(level(BOARD, "2026-01-01", 8.0));
        market.add(level(BOARD, "2026-01-02", null));
        market.add(level(BOARD, "2026-01-03", 0.0));
        market.add(level(BOARD, "2026-01-04", 2.0));
        market.add(level(OTHER, "2026-01-05", 1.0));

        assertThat(market.prices(BOARD, REFERENCE))
                .containsOnlyKeys(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-04T00:00:00Z"));
        assertThat(market.prices(OTHER, REFERENCE).values()).containsExactly(1.0);
        assertThat(market.prices(BOARD, ModelId.parse("b/other"))).isEmpty();
    }

    private static MarketState level(BoardId board, String day, @Nullable Double price) throws UnreadableEvent {
        return EventJson.read("""
                {"type": "CapabilityPrice", %s, "levels": [{"reference": {"id": "a/reference", "name": "reference",
                   "lab": "a", "openness": "CLOSED", "sizeTier": "unknown", "resolved": true}, "score": 1200.0,
                   "price": %s, "supply": {"models": 1, "labs": 1, "offers": 1}}]}
                """.formatted(head(board, day), price).getBytes(UTF_8), CapabilityPrice.class);
    }

    private static MarketState pareto(BoardId board, String day) throws UnreadableEvent {
        return EventJson.read("""
                {"type": "ParetoFrontier", %s, "models": []}
                """.formatted(head(board, day)).getBytes(UTF_8), ParetoFrontier.class);
    }

    private static String head(BoardId board, String day) {
        return """
                "provenance": {"source": "own", "url": "https://example.org/", "fetchedAt": "%2$sT00:00:00Z",
                  "contentHash": "00", "parser": "own/1", "run": "test", "sequence": 0, "mode": "backfill"},
                "at": "%2$sT00:00:00Z", "publication": "%1$s@%2$sT00:00:00Z"
                """.formatted(board, day);
    }
}
