package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The recordings of price lists, registries and uptake, each read whole. */
class ListRecordingsTest {
    @ParameterizedTest
    @CsvSource({
        "models_dev_api.warc.gz, 168, 376631, 31",
        "models_dev_models.warc.gz, 5, 957, 0",
        "openrouter_models.warc.gz, 24, 17060, 0",
        "litellm_upstream.warc.gz, 1, 1765, 0",
        "litellm_mirror.warc.gz, 26, 9153, 0",
        "litellm_tokencost.warc.gz, 21, 16463, 0",
        "llm_prices.warc.gz, 46, 3468, 0",
        "genai_prices.warc.gz, 103, 183822, 0",
        "epoch_models.warc.gz, 3, 915, 0",
        "huggingface_models.warc.gz, 1, 9, 0",
        "huggingface_trending.warc.gz, 128, 3840, 0",
        "arena_models.warc.gz, 13, 5481, 0"
    })
    void shouldReadEveryResponse(String file, int responses, int facts, int skipped) throws IOException {
        assertThat(ListRecordings.read(file))
                .isEqualTo(new ListRecordings.Tally(responses, responses, 0, facts, skipped, Map.of()));
    }

    @Test
    void shouldNotTakeEmptyOrSwappedListsForRankings() throws IOException {
        assertThat(ListRecordings.read("openrouter_rankings.warc.gz"))
                .isEqualTo(new ListRecordings.Tally(
                        87,
                        36,
                        2,
                        324,
                        0,
                        Map.of(
                                "no rows",
                                39,
                                "the list of models is not that of tokens: its total is less than a tenth of the labs'",
                                10)));
    }
}
