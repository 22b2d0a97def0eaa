package dev.leapfrog.streams.derivative;

import java.time.LocalDate;

import dev.leapfrog.events.observation.DerivativeListed.Relation;
import dev.leapfrog.streams.arena.BoardScript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was made from one model on which day. */
class BuiltUponTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-06-01");
    private static final BuiltUpon NONE = BuiltUpon.none("hub", BoardScript.model("acme/m"));

    @Test
    void shouldCountKindsFromTheDayAfterOneUpToAnother() {
        BuiltUpon made = NONE.and(FIRST, Relation.FINETUNE, 1)
                .and(FIRST.plusDays(1), Relation.FINETUNE, 2)
                .and(FIRST.plusDays(2), Relation.FINETUNE, 4)
                .and(FIRST.plusDays(2), Relation.MERGE, 8)
                .and(FIRST.plusDays(3), Relation.FINETUNE, 16)
                .and(FIRST.plusDays(2), Relation.FINETUNE, 32);

        assertThat(made.count(FIRST, FIRST.plusDays(2), kind -> kind == Relation.FINETUNE))
                .isEqualTo(38);
        assertThat(made.count(FIRST, FIRST.plusDays(2), kind -> kind == Relation.MERGE))
                .isEqualTo(8);
        assertThat(made.count(FIRST, FIRST.plusDays(2), kind -> true)).isEqualTo(46);
        assertThat(made.count(FIRST.minusDays(1), FIRST, kind -> true)).isEqualTo(1);
    }

    @Test
    void shouldForgetADayAndWhatWasBeforeIt() {
        BuiltUpon made = NONE.and(FIRST, Relation.FINETUNE, 1)
                .and(FIRST.plusDays(1), Relation.FINETUNE, 2)
                .and(FIRST.plusDays(2), Relation.FINETUNE, 4);

        assertThat(made.after(FIRST.plusDays(1)).made()).containsOnlyKeys(FIRST.plusDays(2));
    }

    @Test
    void shouldAddUpWhatWasMadeFromTwoThatAreOne() {
        BuiltUpon one = NONE.and(FIRST, Relation.FINETUNE, 1).and(FIRST, Relation.MERGE, 2);
        BuiltUpon other = BuiltUpon.none("hub", BoardScript.model("acme/other"))
                .and(FIRST, Relation.FINETUNE, 4)
                .and(FIRST.plusDays(1), Relation.ADAPTER, 8);

        BuiltUpon joined = one.joined(other);

        assertThat(joined.model().id()).hasToString("acme/m");
        assertThat(joined.count(FIRST.minusDays(1), FIRST, kind -> kind == Relation.FINETUNE))
                .isEqualTo(5);
        assertThat(joined.count(FIRST.minusDays(1), FIRST.plusDays(1), kind -> true))
                .isEqualTo(15);
        assertThat(joined.key()).isEqualTo("acme/m hub");
    }
}
