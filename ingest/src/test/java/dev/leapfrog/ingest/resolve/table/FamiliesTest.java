package dev.leapfrog.ingest.resolve.table;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FamiliesTest {
    private final Labs labs = new Labs(BundledTables.labs());
    private final Families bundled = new Families(BundledTables.families(), labs);

    @ParameterizedTest
    @CsvSource({
        "gpt-4-0314, openai",
        "o1-mini, openai",
        "gpt4all-13b-snoozy, nomic",
        "palm-2, google",
        "chatglm-6b, tsinghua",
        "glm-4-plus, zhipu",
        "yi1.5-34b-chat, 01-ai",
        "starling-lm-7b-alpha, uc-berkeley",
        "starling-lm-7b-beta, nexusflow",
        "llama-3.1-nemotron-70b-instruct, nvidia",
        "llama2-70b-steerlm-chat, nvidia",
        "llama-3.1-tulu-3-70b, ai2",
        "gemma-2-9b-it-simpo, princeton",
        "deepseek-r1-distill-llama-70b, deepseek",
    })
    void shouldKnowTheLabByTheName(String name, String lab) {
        Family family = requireNonNull(bundled.of(name).family());

        assertThat(family.lab()).isEqualTo(lab);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yiddish-7b", "late-june-chatbot", "Acme-CodeLlama", "photon", "stepping-stone"})
    void shouldNotGuessFromPartsOfWords(String name) {
        assertThat(bundled.of(name).family()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "meta-llama-3.1-8b-instruct, llama-3.1-8b-instruct",
        "amazon-nova-pro-v1.0, nova-pro-v1.0",
        "c4ai-aya-expanse-32b, aya-expanse-32b",
        "nvidia-llama-3.3-nemotron-super-49b-v1.5, llama-3.3-nemotron-super-49b-v1.5",
        "zai-org-glm-4.6, glm-4.6",
        "mistral-large-2407, mistral-large-2407",
        "qwen-max-0919, qwen-max-0919",
        "databricks-claude-sonnet-4, databricks-claude-sonnet-4",
    })
    void shouldTakeALabsNameOffItsOwnFamiliesOnly(String name, String words) {
        assertThat(bundled.of(name).words()).isEqualTo(words);
    }

    @Test
    void shouldRefuseTwoFamiliesUnderOneBeginning() {
        Family one = new Family("openai", List.of("gpt"), List.of(), List.of());
        Family two = new Family("google", List.of("gpt"), List.of(), List.of());

        assertThatThrownBy(() -> new Families(List.of(one, two), labs))
                .hasMessageContaining("families of openai and google both claim 'gpt'");
    }
}
