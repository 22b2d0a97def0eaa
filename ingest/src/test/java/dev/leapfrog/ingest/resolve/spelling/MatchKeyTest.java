package dev.leapfrog.ingest.resolve.spelling;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MatchKeyTest {

    @ParameterizedTest
    @CsvSource({
        "nova-pro-v1.0, nova-pro-1.0",
        "claude-v1, claude-1",
        "llama-3-8b, llama3-8b",
        "qwen-2.5-72b, qwen2.5-72b",
        "gpt-4-o, gpt-4o",
    })
    void shouldBeOneForSpellingsOfOneName(String one, String other) {
        assertThat(MatchKey.of(one)).isEqualTo(MatchKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "gemma-2-2b, gemma-22b",
        "claude-2, claude-2.1",
        "gpt-4-0314, gpt-40314",
        "deepseek-v3, deepseek-v3.1",
        "phi-3-mini-4k, phi-3-mini-128k",
    })
    void shouldDifferWhereANumberDoes(String one, String other) {
        assertThat(MatchKey.of(one)).isNotEqualTo(MatchKey.of(other));
    }
}
