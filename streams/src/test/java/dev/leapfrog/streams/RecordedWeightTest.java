package dev.leapfrog.streams;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.ecosystem.TestRules;
import dev.leapfrog.streams.price.rule.PriceRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes from a recording never goes before what is read live, and is no second witness of it. */
class RecordedWeightTest {
    @Test
    void shouldWeighLessThanAnyLiveListOfPrices() {
        PriceRules rules = TestRules.prices();

        List<String> sources = new ArrayList<>(
                List.of("litellm_upstream", "vendor_openai.recorded", "models_dev_api.recorded", "models_dev_api"));
        sources.sort(rules.weight("openai", true));

        assertThat(sources)
                .containsExactly(
                        "models_dev_api", "litellm_upstream", "vendor_openai.recorded", "models_dev_api.recorded");
        assertThat(rules.independent("models_dev_api", "models_dev_api.recorded"))
                .isFalse();
        assertThat(rules.independent("litellm_mirror.recorded", "litellm_upstream"))
                .isFalse();
        assertThat(rules.independent("models_dev_api", "genai_prices.recorded")).isTrue();
    }

    @Test
    void shouldBeFollowedAfterAnyLiveSourceOfABoard() {
        BoardRules rules = BoardRules.defaults().preferring(List.of("lmarena_csv", "lmarena_history"));

        assertThat(rules.rank("a_new_source")).isLessThan(rules.rank("lmarena_csv.recorded"));
        assertThat(rules.rank("lmarena_csv.recorded")).isLessThan(rules.rank("lmarena_history.recorded"));
    }

    @Test
    void shouldNameTheOriginOnce() {
        assertThat(RecordedSource.of("a")).isEqualTo("a.recorded").isEqualTo(RecordedSource.of("a.recorded"));
        assertThat(RecordedSource.origin("a.recorded")).isEqualTo("a").isEqualTo(RecordedSource.origin("a"));
        assertThat(RecordedSource.is("a")).isFalse();
    }
}
