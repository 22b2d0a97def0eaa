package dev.leapfrog.ingest.resolve.spelling;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QwQ-32B-Preview",
                "DeepSeek-V3.2-Exp",
                "Llama-4-Maverick-03-26-Experimental",
                "chocolate (Early Grok-3)",
                "Gemini_Exp1206",
            })
    void shouldConcernNamesThatSayTheyAreNotTheReleaseYet(String name) {
        assertThat(PreviewRule.concerns(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aya-Expanse-32B", "Command R", "deepseek-r1", "experience-7b"})
    void shouldConcernWholeWordsOnly(String name) {
        assertThat(PreviewRule.concerns(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/Qwen/QwQ-32B-Preview, QwQ-32B-Preview",
        "https://huggingface.co/Qwen/QwQ-32B-Preview/tree/main, QwQ-32B-Preview",
        "http://www.huggingface.co/Qwen/QwQ-32B-Preview?x=1, QwQ-32B-Preview",
        "https://modelscope.cn/models/Qwen/QwQ-32B-Preview, QwQ-32B-Preview",
    })
    void shouldFindTheRepositoryOfAModelsPage(String link, String repository) {
        assertThat(PreviewRule.repository(link)).isEqualTo(repository);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "-",
                "https://qwenlm.github.io/blog/qwq-32b-preview/",
                "https://huggingface.co/Qwen",
                "https://huggingface.co/datasets/Qwen/QwQ-32B-Preview",
                "https://huggingface.co/spaces/Qwen/QwQ-32B-Preview",
                "https://huggingface.co.example.org/Qwen/QwQ-32B-Preview",
                "https://evil.example/?https://huggingface.co/Qwen/QwQ-32B-Preview",
            })
    void shouldFindNoneElsewhere(@Nullable String link) {
        assertThat(PreviewRule.repository(link)).isNull();
    }
}
