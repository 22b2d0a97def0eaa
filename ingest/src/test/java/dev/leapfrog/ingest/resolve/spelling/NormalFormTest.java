package dev.leapfrog.ingest.resolve.spelling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Claude 3.5 Sonnet (20241022)   | claude-3.5-sonnet-2024-10-22
            claude-3-5-sonnet-20241022     | claude-3.5-sonnet-2024-10-22
            claude-opus-4@20250514         | claude-opus-4-2025-05-14
            claude-opus-4-1-20250805       | claude-opus-4.1-2025-08-05
            ChatGPT-4o-latest (2024-11-20) | chatgpt-4o-latest-2024-11-20
            GPT-4o-2024-05-13              | gpt-4o-2024-05-13
            InternLM2.5-20B-chat           | internlm2.5-20b-chat
            internlm2_5-20b-chat           | internlm2.5-20b-chat
            llama-v3p1-405b-instruct       | llama-v3.1-405b-instruct
            Command R+ (08-2024)           | command-r-plus-08-2024
            amazon.nova-pro-v1:0           | amazon-nova-pro-v1.0
            FLUX.1 [dev]                   | flux-1-dev
            Dolphin-2.2.1-Mistral-7B       | dolphin-2.2.1-mistral-7b
            """)
    void shouldLoseSpellingOnly(String written, String normal) {
        assertThat(NormalForm.of(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "Llama-2-70b-chat, llama-2-70b-chat",
        "GPT-4-0314, gpt-4-0314",
        "Deepseek-v2.5-1210, deepseek-v2.5-1210",
        "Grok-2-08-13, grok-2-08-13",
        "Gemini-2.0-Flash-Thinking-Exp-01-21, gemini-2.0-flash-thinking-exp-01-21",
        "Step-2-16K-Exp, step-2-16k-exp",
        "veo-1080p, veo-1080p",
        "step-1o-turbo-202506, step-1o-turbo-202506",
    })
    void shouldTakeNeitherSizesNorPartsOfDatesForVersions(String written, String normal) {
        assertThat(NormalForm.of(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"文心大模型 4.5, 文心大模型-4.5", "???, 3f3f3f", "' – ', 20e2809320"})
    void shouldKeepNamesThatHaveNoLatinLetter(String written, String normal) {
        assertThat(NormalForm.of(written)).isEqualTo(normal);
    }

    @Test
    void shouldNotChangeWhatIsNormal() {
        String normal = NormalForm.of("Claude 3.5 Sonnet (20241022)");

        assertThat(NormalForm.of(normal)).isEqualTo(normal);
    }
}
