package dev.leapfrog.ingest.snapshot;

import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.board.Stated;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.name.ModelNames;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.ingest.snapshot.Lists.origin;
import static dev.leapfrog.ingest.snapshot.Lists.row;
import static org.assertj.core.api.Assertions.assertThat;

/** Rows that are of no single model. */
class SystemRowsTest {
    private final Comparison comparison = new Comparison(
            new ModelNames(Names.of(Resolver.bundled(), List.of())), Providers.bundled(), new PriceReferences());

    @Test
    void shouldSetPairsOfModelsApartFromModels() {
        List<Observation> told = says(
                "aider/polyglot/overall",
                row("DeepSeek R1 + claude-3-5-sonnet-20241022", 64.0),
                row("o3-mini (high)", 60.4));

        assertThat(rows(told))
                .containsExactly(
                        "aider/polyglot-systems/overall system/deepseek-r1-claude-3-5-sonnet-20241022 of"
                                + " [deepseek/deepseek-r1, anthropic/claude-3-5-sonnet-20241022]",
                        "aider/polyglot/overall openai/o3-mini of null");
        assertThat(told)
                .filteredOn(BoardPublished.class::isInstance)
                .extracting(one -> ((BoardPublished) one).board().toString())
                .containsExactlyInAnyOrder("aider/polyglot-systems/overall", "aider/polyglot/overall");
    }

    @Test
    void shouldKeepABoardOfSystemsWhereItIs() {
        List<Observation> told = says(
                "swe-bench/verified/overall",
                new ListedScore("TRAE", null, null, null, null, Score.of(75.2), null, List.of()),
                new ListedScore(
                        "Refact.ai Agent",
                        null,
                        null,
                        null,
                        null,
                        Score.of(74.4),
                        null,
                        List.of("claude-3-opus-20240229")));

        assertThat(rows(told))
                .containsExactly(
                        "swe-bench/verified/overall system/refact.ai-agent of [anthropic/claude-3-opus-20240229]",
                        "swe-bench/verified/overall system/trae of null");
    }

    private static List<String> rows(List<Observation> told) {
        return told.stream()
                .filter(ScoreChanged.class::isInstance)
                .map(ScoreChanged.class::cast)
                .map(one -> one.board() + " " + one.model().id() + " of " + models(one.stated()))
                .sorted()
                .toList();
    }

    private static String models(@Nullable Stated stated) {
        return stated == null || stated.models() == null
                ? "null"
                : stated.models().toString();
    }

    private List<Observation> says(String board, ListedScore... rows) {
        BoardListing list = new BoardListing(BoardId.parse(board), Scale.PERCENT, "1", null, true, List.of(rows));
        return comparison
                .compare(origin("2025-09-01T00:00:00Z"), 1, List.of(list), Facts.none())
                .observations();
    }
}
