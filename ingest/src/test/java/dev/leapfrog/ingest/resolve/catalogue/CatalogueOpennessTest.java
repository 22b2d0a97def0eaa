package dev.leapfrog.ingest.resolve.catalogue;

import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.KnownOpenness;
import dev.leapfrog.ingest.resolve.table.KnownOpenness.KnownModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueOpennessTest {
    private final CatalogueOpenness bundled = new CatalogueOpenness(BundledTables.openness());

    @ParameterizedTest
    @CsvSource({
        "anthropic/claude-opus-9, CLOSED", // a model that no table knows, of a family that is served only
        "openai/gpt-7-mini, CLOSED",
        "openai/gpt-oss-200b, UNKNOWN", // a family of the same lab whose weights are published
        "google/gemma-9-9b-it, UNKNOWN",
        "google/geminiscule-1, UNKNOWN", // another word that begins alike
        "unknown/claude-opus-9, UNKNOWN", // the name of a family with somebody else
        "deepseek/deepseek-r1-0528, OPEN_SOURCE",
        "meta/llama-3.1-405b-instruct, OPEN_WEIGHTS",
        "cohere/command-r-plus-04-2024, RESEARCH_ONLY",
        "alibaba/qwen3-max-preview, CLOSED",
        "xai/grok-2-1212, UNKNOWN", // closed first and opened later, which is for the evidence of the day to say
    })
    void shouldKnowOpenness(String model, Openness expected) {
        assertThat(bundled.of(ModelId.parse(model), false)).isEqualTo(expected);
    }

    @Test
    void shouldTakeTheWordOfTheLabOverALicenceThatAListStates() {
        assertThat(bundled.isServedOnly(ModelId.parse("alibaba/qwen-max-0919"))).isTrue();
        assertThat(bundled.isServedOnly(ModelId.parse("alibaba/qwen2.5-72b-instruct")))
                .isFalse();
    }

    @Test
    void shouldRefuseAModelThatStandsTwice() {
        KnownModel one = new KnownModel(ModelId.parse("a/b"), Openness.CLOSED, "test");

        assertThatThrownBy(() -> new CatalogueOpenness(new KnownOpenness(List.of(), List.of(), List.of(one, one))))
                .hasMessageContaining("a/b twice");
    }
}
