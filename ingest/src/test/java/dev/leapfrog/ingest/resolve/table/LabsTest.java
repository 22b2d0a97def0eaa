package dev.leapfrog.ingest.resolve.table;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LabsTest {
    private final Labs bundled = new Labs(BundledTables.labs());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OpenAI                  | openai     | US
            openai                  | openai     | US
            DeepSeek AI             | deepseek   | CN
            01 AI                   | 01-ai      | CN
            01.AI                   | 01-ai      | CN
            Zhipu                   | zhipu      | CN
            Z.ai                    | zhipu      | CN
            Z AI                    | zhipu      | CN
            AllenAI/UW              | ai2        | US
            Ai2                     | ai2        | US
            NexusFlow               | nexusflow  | US
            Nexusflow               | nexusflow  | US
            HuggingFace             | huggingface| US
            Kimi                    | moonshot   | CN
            Bytedance               | bytedance  | CN
            meta-llama              | meta       | US
            mistralai               | mistral    | FR
            Google DeepMind,Google  | google     | US
            Nobody, Stability AI    | stability  | GB
            """)
    void shouldKnowAnOrganizationHoweverItIsWritten(String organization, String id, String country) {
        Lab lab = requireNonNull(bundled.find(organization));

        assertThat(lab.id()).isEqualTo(id);
        assertThat(lab.country()).isEqualTo(country);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "Fireworks", "OpenRouter", "Amazon Bedrock", "Groq"})
    void shouldTakeNoProviderForALab(@Nullable String organization) {
        assertThat(bundled.find(organization)).isNull();
    }

    @Test
    void shouldRefuseTwoLabsUnderOneName() {
        List<Lab> labs = List.of(
                new Lab("one", "One", null, List.of(), List.of()),
                new Lab("two", "Two", null, List.of("ONE."), List.of()));

        assertThatThrownBy(() -> new Labs(labs)).hasMessageContaining("one and two both claim 'ONE.'");
    }
}
