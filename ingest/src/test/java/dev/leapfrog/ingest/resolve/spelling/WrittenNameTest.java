package dev.leapfrog.ingest.resolve.spelling;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claude-3-7-sonnet-20250219-thinking-32k         | claude-3.7-sonnet-2025-02-19 | thinking-32k
            Meta-Llama-3.1-405B-Instruct-FP8                | meta-llama-3.1-405b-instruct | fp8
            qwen3-235b-a22b-no-thinking                     | qwen3-235b-a22b              | no-thinking
            mimo-v2-flash (non-thinking)                    | mimo-v2-flash                | non-thinking
            gemini-3-flash (thinking-minimal)               | gemini-3-flash               | thinking-minimal
            GPT-5.2 (xhigh)                                 | gpt-5.2                      | xhigh
            Claude Opus 4.6 (Non-reasoning, High Effort)    | claude-opus-4.6              | non-reasoning-high-effort
            gpt-5.3-codex (codex-harness)                   | gpt-5.3-codex                | codex-harness
            o3 high-effort                                  | o3                           | high-effort
            qwen3-8b-awq (thinking)                         | qwen3-8b                     | awq thinking
            Claude 3.7 Sonnet (thinking-32k) (high)         | claude-3.7-sonnet            | thinking-32k high
            qwen3-8b:thinking                               | qwen3-8b                     | thinking
            kimi-k2.5-6bit                                  | kimi-k2.5                    | 6bit
            grok-4 (Adaptive Reasoning, Max Effort, Fallback) | grok-4                     | adaptive-reasoning-max-effort-fallback
            """)
    void shouldTellHowItRanFromWhatRan(String written, String words, String configuration) {
        WrittenName name = read(written);

        assertThat(name.words()).isEqualTo(words);
        assertThat(String.join(" ", name.configuration())).isEqualTo(configuration);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gemini Pro (Dev API)                | gemini-pro-dev-api
            chocolate (Early Grok-3)            | chocolate-early-grok-3
            Qwen3 Max (Preview)                 | qwen3-max-preview
            HyperCLOVA X SEED Think (32B)       | hyperclova-x-seed-think-32b
            Mistral Medium                      | mistral-medium
            Phi-3-Medium-4k-Instruct            | phi-3-medium-4k-instruct
            gemini-2.0-flash-thinking-exp-01-21 | gemini-2.0-flash-thinking-exp-01-21
            kimi-k2-thinking                    | kimi-k2-thinking
            Hunyuan-Standard-256K               | hunyuan-standard-256k
            GPT-4 (32k)                         | gpt-4-32k
            llama3.1:70b                        | llama3.1-70b
            (high)                              | high
            fp8                                 | fp8
            """)
    void shouldKeepWhatMayBeAModel(String written, String words) {
        WrittenName name = read(written);

        assertThat(name.words()).isEqualTo(words);
        assertThat(name.configuration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            llama-3.2-3b-instruct:free      | llama-3.2-3b-instruct | free
            claude-haiku-4-5-free           | claude-haiku-4.5      | free
            claude-opus-4-8@default         | claude-opus-4.8       | default
            Kimi-K2.5-TEE                   | kimi-k2.5             | tee
            llama-4-scout-instruct-maas     | llama-4-scout-instruct | maas
            gpt-oss:120b-cloud              | gpt-oss-120b          | cloud
            gpt-5.4:batch                   | gpt-5.4               | batch
            claude-opus-4.6-fast            | claude-opus-4.6-fast  | -
            """)
    void shouldTellAnOfferFromAModel(String written, String words, @Nullable String offer) {
        WrittenName name = read(written);

        assertThat(name.words()).isEqualTo(words);
        assertThat(name.configuration()).isEmpty();
        assertThat(name.offer()).isEqualTo(offer);
    }

    @ParameterizedTest
    @CsvSource({
        "us.anthropic.claude-opus-4-20250514-v1:0, anthropic, claude-opus-4-2025-05-14",
        "anthropic.claude-3-5-sonnet-20241022-v2:0, anthropic, claude-3.5-sonnet-2024-10-22",
        "anthropic.claude-v2:1, anthropic, claude-v2.1",
        "amazon.nova-pro-v1:0, amazon, nova-pro",
        "amazon.titan-embed-text-v2:0, amazon, titan-embed-text-v2",
        "bedrock/us-east-1/anthropic.claude-instant-v1, anthropic, claude-instant-v1",
    })
    void shouldReadDottedNames(String written, String owner, String words) {
        WrittenName name = read(written);

        assertThat(name.owner()).isEqualTo(owner);
        assertThat(name.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "openai/gpt-4o, openai, gpt-4o",
                "meta-llama/Llama-3.1-8B-Instruct, meta-llama, llama-3.1-8b-instruct",
                "accounts/fireworks/models/llama-v3p1-8b-instruct, models, llama-v3.1-8b-instruct",
                "openrouter/deepseek/deepseek-r1:free, deepseek, deepseek-r1",
                "DeepSeek V3 / R1, -, deepseek-v3-r1",
                "gpt-4o, -, gpt-4o",
            })
    void shouldTakeThePathOff(String written, String owner, String words) {
        WrittenName name = read(written);

        assertThat(name.owner()).isEqualTo(owner);
        assertThat(name.words()).isEqualTo(words);
    }

    private static WrittenName read(String written) {
        return WrittenName.read(written, Set.of("anthropic", "amazon")::contains);
    }
}
