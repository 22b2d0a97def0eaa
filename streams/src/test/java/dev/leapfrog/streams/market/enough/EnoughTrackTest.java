package dev.leapfrog.streams.market.enough;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.GoodEnough.Candidate;
import dev.leapfrog.events.output.GoodEnough.Premium;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.market.MarketRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of models that are good enough, and of a premium that crosses steps of 2, 5, 10 and 20 by a tenth. */
class EnoughTrackTest {
    private static final Instant AT = Instant.parse("2025-01-01T00:00:00Z");
    private static final MarketRules RULES = MarketRules.defaults();

    private @Nullable EnoughTrack track;
    private final List<EnoughFinding> told = new ArrayList<>();

    private void list(@Nullable Double premium, Boolean... confirmed) {
        GoodEnough state = state(premium, confirmed);
        if (track == null) {
            track = EnoughTrack.of(state, null, RULES);
        } else {
            EnoughTrack.Verdict verdict = track.next(state, RULES);
            track = verdict.track();
            told.addAll(verdict.findings());
        }
    }

    private static GoodEnough state(@Nullable Double premium, Boolean... confirmed) {
        List<Candidate> models = new ArrayList<>();
        for (boolean sure : confirmed) {
            models.add(
                    new Candidate(new Priced(BoardScript.model("lab/m"), Score.of(1200), null, null), 0.5, null, sure));
        }
        BoardId board = BoardScript.BOARD;
        return new GoodEnough(
                new MarketState.Basis(
                        BoardScript.provenance("test", AT, Mode.BACKFILL), AT, new Publication(board, AT)),
                null,
                null,
                models,
                new Premium(premium, null),
                List.of());
    }

    private static EnoughFinding rose(Double... steps) {
        return new EnoughFinding.Crossed(true, List.of(steps));
    }

    private static EnoughFinding fell(Double... steps) {
        return new EnoughFinding.Crossed(false, List.of(steps));
    }

    @Test
    void shouldBeReachedByOneThatIsSureAndLostWithTheLastOne() {
        list(null);
        list(null, false);
        list(null, false, true);
        assertThat(told).containsExactly(new EnoughFinding.Reached(true));

        list(null, false);
        assertThat(told).as("one is left").hasSize(1);

        list(null);
        list(null, true);
        assertThat(told)
                .containsExactly(
                        new EnoughFinding.Reached(true), new EnoughFinding.Lost(), new EnoughFinding.Reached(false));
    }

    @Test
    void shouldNotBeTheFirstWhenOneWasThereFromTheStart() {
        list(null, true);
        list(null);
        assertThat(told).as("nobody was told that there is one").isEmpty();

        list(null, true);
        list(null);
        assertThat(told).containsExactly(new EnoughFinding.Reached(false), new EnoughFinding.Lost());
    }

    @Test
    void shouldRememberWhatWasWhenTheBoardBeginsAnew() {
        EnoughTrack before = EnoughTrack.of(state(6.0, true), null, RULES);
        EnoughTrack after = EnoughTrack.of(state(null), before, RULES);

        assertThat(before).isEqualTo(new EnoughTrack(true, false, true, 2));
        assertThat(after).isEqualTo(new EnoughTrack(false, false, true, 2));
        assertThat(EnoughTrack.of(state(1.0), after, RULES)).isEqualTo(new EnoughTrack(false, false, true, 0));
    }

    @Test
    void shouldCrossAStepATenthBeyondIt() {
        list(5.0, true);
        list(10.9, true);
        list(11.0, true);
        assertThat(told).containsExactly(rose(10.0));

        list(9.1, true);
        assertThat(told).hasSize(1);

        list(10 / 1.1, true);
        assertThat(told).containsExactly(rose(10.0), fell(10.0));
    }

    @Test
    void shouldStandAboveAStepThatItBeganAt() {
        list(2.0, true);
        list(1.8, true);

        assertThat(told).containsExactly(fell(2.0));
    }

    @Test
    void shouldTellNoPremiumWhileNoModelIsSurelyGoodEnough() {
        list(1.0, false);
        list(7.0, false);

        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellAllStepsThatAreCrossedAtOnceByTheLastOne() {
        list(1.0, true);
        list(23.0, true);
        list(1.5, true);

        assertThat(told).containsExactly(rose(2.0, 5.0, 10.0, 20.0), fell(2.0, 5.0, 10.0, 20.0));
        assertThat(told).extracting(one -> ((EnoughFinding.Crossed) one).step()).containsExactly(20.0, 2.0);
    }

    @Test
    void shouldTellNothingOfTheFirstPremiumNorWhileNoneIsKnown() {
        list(null, true);
        list(7.0, true);
        list(null, true);
        list(6.0, true);

        assertThat(told).isEmpty();
        assertThat(track).isEqualTo(new EnoughTrack(true, false, true, 2));
    }
}
