package dev.leapfrog.events;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.ShownName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShownNameTest {
    @ParameterizedTest
    @CsvSource({
        "openai/gpt-5.5-pro, GPT-5.5 Pro",
        "openai/gpt-4o-2024-05-13, GPT-4o (2024-05-13)",
        "anthropic/claude-opus-4-6, Claude Opus 4.6",
        "anthropic/claude-3-5-sonnet-20241022, Claude 3.5 Sonnet (2024-10-22)",
        "anthropic/claude-opus-4.6, Claude Opus 4.6",
        "google/gemini-2.5-pro-exp-03-25, Gemini 2.5 Pro Exp 03-25",
        "google/gemini-2.5-pro-preview-05-06, Gemini 2.5 Pro Preview 05-06",
        "meta/llama-3.1-405b-instruct, Llama 3.1 405B Instruct",
        "mistral/mixtral-8x7b-instruct-v0.1, Mixtral 8X7B Instruct V0.1",
        "alibaba/qwen3-30b-a3b, Qwen3 30B A3B",
        "deepseek/deepseek-r1-0528, DeepSeek R1 0528",
        "openai/chatgpt-4o-latest-20241120, ChatGPT-4o Latest (2024-11-20)",
        "meta/llama-3-8b-instruct, Llama 3 8B Instruct",
        "zhipu/glm-4-6v, GLM-4.6v",
        "google/gemma-2-27b-it, Gemma 2 27B IT",
        "xai/early-grok-3, Early Grok 3"
    })
    void shouldWriteAnIdForPeople(String id, String shown) {
        assertThat(ShownName.of(ModelId.parse(id))).isEqualTo(shown);
    }
}
