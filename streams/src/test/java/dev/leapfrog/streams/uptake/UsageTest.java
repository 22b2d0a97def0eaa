package dev.leapfrog.streams.uptake;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.UptakeFact.Reached;
import dev.leapfrog.streams.arena.BoardScript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How much one model is used: whose word counts, and when it came to which levels. */
class UsageTest {
    private static final LocalDate RELEASED = LocalDate.parse("2025-01-01");
    private static final UptakeRules RULES = UptakeRules.defaults().preferring(List.of("first", "second"));

    private static Model released(@Nullable LocalDate on) {
        Model model = BoardScript.model("acme/m");
        return new Model(
                model.id(),
                model.name(),
                model.lab(),
                null,
                "US",
                model.openness(),
                null,
                null,
                model.sizeTier(),
                on,
                on == null ? null : DateBasis.STATED,
                true);
    }

    private static Velocity reached(@Nullable Double before, double value, int daysAfter) {
        return Velocity.NONE.next(released(RELEASED), before, value, RELEASED.plusDays(daysAfter), RULES);
    }

    private static Reached at(double level, @Nullable Integer daysAfter) {
        return new Reached(level, daysAfter == null ? null : RELEASED.plusDays(daysAfter), null);
    }

    private static Velocity velocity(Reached... reached) {
        return new Velocity(List.of(reached));
    }

    @Test
    void shouldTakeTheWordOfTheSourceThatIsPreferredAndStillPublishes() {
        Usage usage = Usage.unknown(released(null), "pulls")
                .measured("third", "m", 3)
                .measured("second", "m", 2)
                .measured("first", "m", 1);

        assertThat(usage.value(RULES, source -> false)).isEqualTo(1);
        assertThat(usage.value(RULES, source -> source.equals("first"))).isEqualTo(2);
        assertThat(usage.value(RULES, source -> !source.equals("third"))).isEqualTo(3);
        assertThat(usage.value(RULES, source -> true)).as("all are silent").isEqualTo(1);
    }

    @Test
    void shouldTakeTheLargestOfTheNamesOfOneSource() {
        Usage usage = Usage.unknown(released(null), "pulls")
                .measured("first", "m", 5)
                .measured("first", "m-latest", 9)
                .measured("first", "m", 4);

        assertThat(usage.value(RULES, source -> false)).isEqualTo(9);
        assertThat(usage.measured("first", "m-latest", 1).value(RULES, source -> false))
                .isEqualTo(4);
    }

    @Test
    void shouldKnowWhatEitherKnewWhenTwoAreOneAndItsOwnWordFirst() {
        Usage own = Usage.unknown(released(RELEASED), "pulls")
                .measured("first", "m", 5)
                .published(5, RELEASED, RULES);
        Usage other = Usage.unknown(BoardScript.model("acme/other"), "pulls")
                .measured("first", "m", 50)
                .measured("first", "other", 7)
                .measured("second", "other", 70)
                .published(70, RELEASED, RULES);

        Usage joined = own.joined(other);

        assertThat(joined.model().id()).hasToString("acme/m");
        assertThat(joined.published()).isEqualTo(5);
        assertThat(joined.value(RULES, source -> false)).isEqualTo(7);
        assertThat(joined.value(RULES, source -> source.equals("first"))).isEqualTo(70);
        assertThat(Usage.unknown(released(null), "pulls").joined(other).published())
                .isEqualTo(70);
    }

    @Test
    void shouldCountWhatAModelHasFromTheStartWhenItIsNew() {
        assertThat(reached(null, 1_000, 30).reached()).as("a month").containsExactly(at(1_000, 30));
        assertThat(reached(null, 1_000, 31).reached()).as("more than that").containsExactly(at(1_000, null));
        assertThat(reached(null, 1_000, 0).reached()).as("at once").containsExactly(at(1_000, 0));
        assertThat(reached(null, 1_000, -1).reached())
                .as("before it was released")
                .containsExactly(at(1_000, null));
        assertThat(Velocity.NONE
                        .next(released(null), null, 1_000, RELEASED, RULES)
                        .reached())
                .as("of an unknown release")
                .containsExactly(at(1_000, null));
    }

    @Test
    void shouldReachALevelOnceAndTheLowestFirst() {
        assertThat(reached(999.0, 10_000, 5).reached()).containsExactly(at(1_000, 5), at(10_000, 5));
        assertThat(reached(1_000.0, 10_000, 5).reached())
                .as("it had been there before it was counted")
                .containsExactly(at(1_000, null), at(10_000, 5));
        Velocity again =
                reached(999.0, 10_000, 5).next(released(RELEASED), 900.0, 100_000, RELEASED.plusDays(9), RULES);
        assertThat(again.reached()).containsExactly(at(1_000, 5), at(10_000, 5), at(100_000, 9));
        assertThat(reached(100.0, 999, 5)).isEqualTo(Velocity.NONE);
    }

    @Test
    void shouldReachALevelWhenTheFirstOfTwoDid() {
        Velocity joined = velocity(at(1_000, 5), at(10_000, 9), at(1_000_000, 20))
                .joined(velocity(at(1_000, 3), at(10_000, null), at(100_000, 15)));

        assertThat(joined.reached())
                .as("where it is not known of one, nobody knows")
                .containsExactly(at(1_000, 3), at(10_000, null), at(100_000, 15), at(1_000_000, 20));
        assertThat(velocity(at(1_000, 3)).joined(velocity(at(1_000, 5))).reached())
                .containsExactly(at(1_000, 3));
    }

    @Test
    void shouldCountDaysSinceTheReleaseAndNoneBeforeIt() {
        assertThat(velocity(at(1_000, -1), at(10_000, 0), at(100_000, 7), at(1_000_000, null))
                        .since(released(RELEASED)))
                .extracting(Reached::days)
                .containsExactly(null, 0L, 7L, null);
        assertThat(velocity(at(1_000, 5)).since(released(null)))
                .extracting(Reached::days)
                .containsOnlyNulls();
    }
}
