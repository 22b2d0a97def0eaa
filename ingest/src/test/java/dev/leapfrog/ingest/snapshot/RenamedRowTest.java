package dev.leapfrog.ingest.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.name.ModelNames;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.ingest.snapshot.Lists.origin;
import static org.assertj.core.api.Assertions.assertThat;

/** Rows that a board gives another name, as LiveBench does with cover names once a model is released. */
class RenamedRowTest {
    private static final double[] CELLS = {71.25, 64.5, 80.125, 59.75, 90.0};

    private final Comparison comparison = new Comparison(
            new ModelNames(Names.of(Resolver.bundled(), List.of())), Providers.bundled(), new PriceReferences());
    private Facts facts = Facts.none();

    @Test
    void shouldTakeTheSameRowUnderAnotherNameForARename() {
        says("1", "2026-01-08", Map.of("night-whisper", 0.0, "gpt-4o-2024-08-06", 3.0));

        List<Observation> told =
                says("1", "2026-01-08", Map.of("claude-3-opus-20240229", 0.0, "gpt-4o-2024-08-06", 3.0));

        assertThat(told)
                .filteredOn(ModelMerged.class::isInstance)
                .singleElement()
                .satisfies(one -> {
                    assertThat(((ModelMerged) one).from()).hasToString("unknown/night-whisper");
                    assertThat(((ModelMerged) one).to().id()).hasToString("anthropic/claude-3-opus-20240229");
                });
        assertThat(told).noneMatch(ScoreWithdrawn.class::isInstance).noneMatch(ScoreChanged.class::isInstance);

        assertThat(says("1", "2026-01-08", Map.of("night-whisper", 1.0, "gpt-4o-2024-08-06", 3.0)))
                .as("the old name is an alias from now on")
                .filteredOn(ScoreChanged.class::isInstance)
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(((ScoreChanged) one).model().id()).hasToString("anthropic/claude-3-opus-20240229"));
    }

    @Test
    void shouldNotTakeOtherCellsForARename() {
        says("1", "2026-01-08", Map.of("night-whisper", 0.0));

        assertThat(says("1", "2026-01-08", Map.of("claude-3-opus-20240229", 0.5)))
                .noneMatch(ModelMerged.class::isInstance)
                .anyMatch(ScoreWithdrawn.class::isInstance);
    }

    @Test
    void shouldNotMergeTwoModelsThatRegistriesKnow() {
        says("1", "2026-01-08", Map.of("gpt-4o-2024-08-06", 0.0));

        assertThat(says("1", "2026-01-08", Map.of("claude-3-opus-20240229", 0.0)))
                .noneMatch(ModelMerged.class::isInstance)
                .anyMatch(ScoreWithdrawn.class::isInstance);
    }

    @Test
    void shouldNotChooseBetweenTwoRowsWithTheSameCells() {
        says("1", "2026-01-08", Map.of("night-whisper", 0.0));

        assertThat(says("1", "2026-01-08", Map.of("claude-3-opus-20240229", 0.0, "gpt-4o-2024-08-06", 0.0)))
                .noneMatch(ModelMerged.class::isInstance);
    }

    /** LiveBench 2026-01-08: some categories had the same values as in the release before. */
    @Test
    void shouldPublishANewReleaseOfABoardForAllItsCategories() {
        says("1", "2025-11-25", Map.of("gpt-4o-2024-08-06", 3.0));

        assertThat(says("1", "2026-01-08", Map.of("gpt-4o-2024-08-06", 3.0)))
                .filteredOn(BoardPublished.class::isInstance)
                .hasSize(CELLS.length)
                .allSatisfy(
                        one -> assertThat(((BoardPublished) one).scaleVersion()).isEqualTo("2026-01-08"));
        assertThat(says("1", "2026-01-08", Map.of("gpt-4o-2024-08-06", 3.0))).isEmpty();
    }

    private List<Observation> says(String day, String release, Map<String, Double> rows) {
        List<BoardListing> lists = new ArrayList<>();
        for (int i = 0; i < CELLS.length; i++) {
            double base = CELLS[i];
            List<ListedScore> scores = rows.entrySet().stream()
                    .map(row -> new ListedScore(
                            row.getKey(), null, null, null, null, Score.of(base - row.getValue()), null))
                    .toList();
            BoardId board = BoardId.parse("livebench/main/category-" + i);
            lists.add(new BoardListing(board, Scale.PERCENT, release, null, true, scores));
        }
        Changes changes = comparison.compare(origin("2026-01-0" + day + "T00:00:00Z"), 1, lists, facts);
        comparison.published("test_source", changes);
        facts = changes.facts();
        return changes.observations();
    }
}
