package dev.leapfrog.streams.market.pareto;

import java.util.Arrays;
import java.util.List;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.streams.arena.BoardScript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is on a frontier, who came and who went; each once. */
class ParetoTrackTest {
    private static List<ModelId> models(String... ids) {
        return Arrays.stream(ids).map(ModelId::parse).toList();
    }

    private static Priced priced(String id, double score, @Nullable Double list) {
        return new Priced(BoardScript.model(id), Score.of(score), list, null);
    }

    private static List<String> frontier(Priced... models) {
        return ParetoDetector.frontier(List.of(models)).stream()
                .map(one -> one.model().id().toString())
                .toList();
    }

    @Test
    void shouldNameThoseThatComeInTheirOrderAndThoseThatGo() {
        ParetoTrack.Change first = ParetoTrack.none().next(models("b/two", "a/one"));
        assertThat(first.entered()).isEqualTo(models("b/two", "a/one"));
        assertThat(first.left()).isEmpty();
        assertThat(first.isNews()).isTrue();

        ParetoTrack.Change second = first.track().next(models("c/three"));
        assertThat(second.entered()).isEqualTo(models("c/three"));
        assertThat(second.left()).isEqualTo(models("a/one", "b/two"));
    }

    @Test
    void shouldNameNobodyTwice() {
        ParetoTrack gone = ParetoTrack.none()
                .next(models("a/one", "b/two"))
                .track()
                .next(models("a/one"))
                .track();

        ParetoTrack.Change back = gone.next(models("a/one", "b/two"));
        assertThat(back.isNews()).isFalse();

        ParetoTrack.Change again = back.track().next(models("a/one"));
        assertThat(again.isNews()).isFalse();
        assertThat(again.track().models()).containsExactly("a/one");
        assertThat(again.track().left()).containsExactly("b/two");
    }

    @Test
    void shouldBeNewsThatSomebodyWent() {
        assertThat(ParetoTrack.none()
                        .next(models("a/one"))
                        .track()
                        .next(models())
                        .isNews())
                .isTrue();
    }

    @Test
    void shouldKnowAModelByItsOtherName() {
        ParetoTrack track = ParetoTrack.none().next(models("a/one", "b/two")).track();

        ParetoTrack merged =
                track.next(models("a/one")).track().merged("b/two", "b/new").merged("a/one", "a/new");

        assertThat(merged.models()).containsExactly("a/new");
        assertThat(merged.entered()).containsExactly("a/new", "b/new");
        assertThat(merged.left()).containsExactly("b/new");
        assertThat(merged.merged("x/other", "y/other")).isEqualTo(merged);
    }

    @Test
    void shouldPassOverModelsThatCostAsMuchAsABetterOneOrMore() {
        assertThat(frontier(
                        priced("a/a", 90, 5.0), priced("b/b", 80, 5.0), priced("c/c", 70, 6.0), priced("d/d", 60, 4.0)))
                .containsExactly("a/a", "d/d");
    }

    @Test
    void shouldTakeTheCheapestOfThoseThatScoreTheSame() {
        assertThat(frontier(
                        priced("a/a", 90, 5.0), priced("b/b", 90, 4.0), priced("c/c", 90, 3.0), priced("d/d", 80, 3.0)))
                .containsExactly("c/c");
    }

    @Test
    void shouldPassOverModelsWithoutAPrice() {
        assertThat(frontier(priced("a/a", 90, null), priced("b/b", 80, 4.0))).containsExactly("b/b");
    }
}
