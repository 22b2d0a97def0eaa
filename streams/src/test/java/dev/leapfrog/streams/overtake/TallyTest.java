package dev.leapfrog.streams.overtake;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.output.UptakeShares.Shares;
import dev.leapfrog.events.output.UptakeShares.Top;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Shares of a total by lab, country and openness. */
class TallyTest {
    private final Tally tally = new Tally();

    private static Model model(String id, @Nullable String country, Openness openness) {
        ModelId parsed = ModelId.parse(id);
        return new Model(
                parsed,
                parsed.name(),
                parsed.lab(),
                null,
                country,
                openness,
                null,
                null,
                SizeTier.UNKNOWN,
                null,
                null,
                true);
    }

    @Test
    void shouldSumUpModelsAndKeepApartWhatIsNotKnown() {
        tally.add(model("a/one", "US", Openness.CLOSED), 30);
        tally.add(model("a/two", "US", Openness.OPEN_WEIGHTS), 10);
        tally.add(model("b/one", "CN", Openness.OPEN_WEIGHTS), 40);
        tally.add(model("unknown/one", null, Openness.UNKNOWN), 20);

        Shares shares = tally.shares();
        assertThat(shares.labs()).containsExactly(entry("a", 0.4), entry("b", 0.4), entry("unknown", 0.2));
        assertThat(shares.countries()).containsExactly(entry("CN", 0.4), entry("US", 0.4), entry("unknown", 0.2));
        assertThat(shares.openness())
                .containsExactly(entry("closed", 0.3), entry("open_weights", 0.5), entry("unknown", 0.2));
        assertThat(tally.total()).isEqualTo(100);
        assertThat(tally.entries()).isEqualTo(4);
    }

    @Test
    void shouldCountEveryNameOfAModelAndKnowWhatAnyOfThemSays() {
        tally.add(model("a/one", null, Openness.UNKNOWN), 30);
        tally.add(model("a/one", "US", Openness.CLOSED), 20);
        tally.add(model("b/one", "CN", Openness.CLOSED), 50);

        assertThat(tally.entries()).isEqualTo(3);
        assertThat(tally.shares().countries()).containsExactly(entry("CN", 0.5), entry("US", 0.5));
        assertThat(tally.top(5))
                .as("of one value by id")
                .extracting(top -> top.model().id() + " " + top.value() + " " + top.share())
                .containsExactly("a/one 50.0 0.5", "b/one 50.0 0.5");
    }

    @Test
    void shouldNameTheMostUsedFirstAndNoMoreThanAskedFor() {
        tally.add(model("a/one", "US", Openness.CLOSED), 1);
        tally.add(model("b/two", "US", Openness.CLOSED), 2);
        tally.add(model("c/three", "US", Openness.CLOSED), 3);

        assertThat(tally.top(2)).extracting(Top::value).containsExactly(3.0, 2.0);
        assertThat(tally.top(2)).extracting(Top::share).containsExactly(0.5, 0.333333);
    }

    @Test
    void shouldHaveNoSharesOfNothing() {
        tally.add(model("a/one", "US", Openness.CLOSED), 0);

        assertThat(tally.shares().labs()).isEmpty();
        assertThat(tally.top(3)).extracting(Top::share).containsExactly(0.0);
    }
}
