package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Family;
import dev.leapfrog.ingest.resolve.table.Labs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What slugs, boards, clouds, packers and tuners do to names; each kind with what must not be taken for it. */
class NameTailsTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Families FAMILIES = new Families(BundledTables.families(), new Labs(BundledTables.labs()));

    /** Of every known model of a family, whatever stands behind its name: the same model, or one whose name that is. */
    @ParameterizedTest
    @ValueSource(
            strings = {"reasoning", "non-reasoning", "adaptive", "low", "high", "xhigh", "minimal", "reasoning-high"})
    void shouldTakeATailForAConfiguration(String tail) {
        List<ModelId> other = RESOLVER.known().stream()
                .filter(id -> family(id) != null
                        && !Objects.requireNonNull(family(id)).keeps().contains("reasoning"))
                .filter(id -> !id.name().endsWith("-latest") && !id.name().contains("reasoning"))
                .filter(id -> {
                    Model plain = read("artificial_analysis", id.toString());
                    Model model = read("artificial_analysis", id + "-" + tail);
                    boolean itself = model.id().equals(plain.id()) && model.configuration() != null;
                    return !itself && !RESOLVER.known().contains(model.id());
                })
                .toList();
        assertThat(other).isEmpty();
    }

    /** Of every known model: points written as hyphens lead to it, or to a name that is known to nobody. */
    @Test
    void shouldReadASlugAsTheNameItStandsFor() {
        List<String> wrong = RESOLVER.known().stream()
                .filter(id -> id.name().contains(".") && family(id) != null)
                .filter(id -> {
                    Model plain = read("huggingface", id.toString());
                    Model slug = read("huggingface", id.lab() + "/" + id.name().replace('.', '-'));
                    return !slug.id().equals(plain.id()) && RESOLVER.known().contains(slug.id());
                })
                .map(ModelId::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            glm-4-5v                                  | zhipu/glm-4.5v                          | -
            glm-4-6v                                  | zhipu/glm-4.6v                          | -
            lfm2-1-2b                                 | liquid/lfm-2-1.2b                       | -
            llama3-2-1b                               | meta/llama-3.2-1b-instruct              | -
            qwen3-5-0-8b                              | alibaba/qwen3.5-0.8b                    | -
            gemma-2-2b                                | google/gemma-2-2b-it                    | -
            mimo-v2-5-0424                            | xiaomi/mimo-v2.5                        | -
            nova-2-0-lite                             | amazon/nova-2-lite                      | -
            deepseek-r1-distill-qwen-1-5b             | deepseek/deepseek-r1-distill-qwen-1.5b  | -
            claude-opus-45                            | anthropic/claude-opus-4-5-20251101      | -
            claude-4-5-haiku-reasoning                | anthropic/claude-haiku-4-5-20251001     | reasoning
            deepseek-v3-2-reasoning                   | deepseek/deepseek-v3.2                  | reasoning
            deepseek-v4-pro-high                      | deepseek/deepseek-v4-pro                | high
            deepseek-v4-pro-max                       | deepseek/deepseek-v4-pro                | max
            nova-2-0-lite-reasoning-low               | amazon/nova-2-lite                      | reasoning low
            qwen3-30b-a3b-instruct-reasoning          | alibaba/qwen3-30b-a3b                   | reasoning
            qwen3-vl-235b-a22b-reasoning              | alibaba/qwen3-vl-235b-a22b-thinking     | -
            qwen3-235b-a22b-thinking-2507             | alibaba/qwen3-235b-a22b-thinking-2507   | -
            gpt-5.1-codex-max                         | openai/gpt-5.1-codex-max                | -
            phi-4-reasoning                           | microsoft/phi-4-reasoning               | -
            command-r-03-2024                         | cohere/command-r-03-2024                | -
            deepseek-v2-5-sep-2024                    | deepseek/deepseek-v2.5                  | -
            gemini-2-5-flash-reasoning-04-2025        | google/gemini-2.5-flash-preview-04-17   | reasoning
            eu.anthropic.claude-opus-4-6-v1           | anthropic/claude-opus-4-6               | -
            openai.gpt-oss-120b-1:0                   | openai/gpt-oss-120b                     | -
            vertex_ai/claude-3-5-sonnet-v2@20241022   | anthropic/claude-3-5-sonnet-20241022    | -
            vertex_ai/mistral-large@2411-001          | mistral/mistral-large-2411              | -
            deepseek-v3-2-251201                      | deepseek/deepseek-v3.2                  | -
            claude-sonnet-4-20250514_16K              | anthropic/claude-sonnet-4-20250514      | 16k
            claude-opus-4-20250514 (32k thinking)     | anthropic/claude-opus-4-20250514        | 32k-thinking
            claude-opus-4-20250514 (no think)         | anthropic/claude-opus-4-20250514        | no-think
            gemini-2.5-flash-preview-05-20 (24k think) | google/gemini-2.5-flash-preview-05-20  | 24k-think
            'Qwen3 235B A22B diff, no think, Alibaba API' | alibaba/qwen3-235b-a22b             | diff no-think alibaba-api
            gpt-4-32k                                 | openai/gpt-4-32k                        | -
            gemini-3-pro                              | google/gemini-3-pro-preview             | -
            """)
    void shouldReadTheTail(String name, String id, @Nullable String configuration) {
        Model model = read("artificial_analysis_csv", name);

        assertThat(model.id()).hasToString(id);
        assertThat(model.configuration()).isEqualTo(configuration);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            models_dev_api | databricks/databricks-gemini-3-flash           | google/gemini-3-flash-preview
            models_dev_api | orcarouter/grok/grok-4.3                       | xai/grok-4.3
            models_dev_api | clarifai/moonshotai/chat-completion/models/Kimi-K2_6 | moonshot/kimi-k2.6
            models_dev_api | nvidia/mistralai/mistral-nemotron              | mistral/mistral-nemotron
            models_dev_api | routing-run/route/glm-5.1                      | zhipu/glm-5.1
            huggingface    | nvidia/DeepSeek-R1-0528-FP4                    | deepseek/deepseek-r1-0528
            huggingface    | microsoft/DeepSeek-R1-Distill-Qwen-14B-ONNX    | deepseek/deepseek-r1-distill-qwen-14b
            huggingface    | lmsys/gpt-oss-120b-bf16                        | openai/gpt-oss-120b
            huggingface    | anybody/Kimi-K2.6-MLX-4bit                     | moonshot/kimi-k2.6
            huggingface    | mradermacher/GLM-5-GGUF                        | zhipu/glm-5
            huggingface    | nvidia/Llama-3.1-Nemotron-70B-Instruct-HF      | nvidia/llama-3.1-nemotron-70b-instruct
            huggingface    | Jackrong/Qwen3.5-27B-Opus-Distilled-GGUF       | jackrong/qwen3.5-opus-distilled-27b
            models_dev_api | nano-gpt/Qwen3.5-27B-Marvin-V2-Derestricted    | unknown/qwen3.5-marvin-v2-derestricted-27b
            litellm        | groq/llama3-groq-8b-8192-tool-use-preview      | unknown/llama-3-groq-tool-use-preview-8b
            genai_prices   | eva-unit-01/eva-qwen-2.5-72b                   | eva-unit-01/qwen2.5-72b
            litellm        | replicate/meta/llama-3-8b                      | meta/llama-3-8b-base
            litellm        | replicate/meta/llama-3-8b-instruct             | meta/llama-3-8b-instruct
            litellm        | snowflake/snowflake-llama-3.3-70b              | snowflake/snowflake-llama-3.3-70b
            litellm        | snowflake/llama3.3-70b                         | meta/llama-3.3-70b-instruct
            models_dev_api | siliconflow/THUDM/GLM-4-32B-0414               | zhipu/glm-4-32b
            models_dev_api | github-models/core42/jais-30b-chat             | g42/jais-30b
            """)
    void shouldTellMakersFromSellersAndPackers(String source, String name, String id) {
        assertThat(read(source, name).id()).hasToString(id);
    }

    @ParameterizedTest
    @CsvSource({
        "models.dev, Claude 4",
        "models.dev, Llama 4",
        "ollama_search, deepseek-r1",
        "ollama_search, llama3.1",
        "ollama_search, nemotron",
        "ollama_search, hermes3",
        "ollama_search, gpt-oss",
        "ollama_search, qwen3-vl",
        "aider_polyglot, DeepSeek R1 + claude-3-5-sonnet-20241022",
        "aider_polyglot, o3 (high) + gpt-4.1"
    })
    void shouldTakeNoFamilyAndNoSystemForAModel(String source, String name) {
        Model model = read(source, name);

        assertThat(model.resolved()).isFalse();
        assertThat(RESOLVER.known()).doesNotContain(model.id());
    }

    @Test
    void shouldTakeAPageOfOneSizeForTheModel() {
        assertThat(read("ollama_search", "deepseek-v3.1").id()).hasToString("deepseek/deepseek-v3.1");
        assertThat(read("ollama_search", "llama3.1:8b").id()).hasToString("meta/llama-3.1-8b-instruct");
    }

    @Test
    void shouldTellTwoFirmsOfOneNameApart() {
        assertThat(organized("jais-30b-chat", "Inception").lab()).isEqualTo("g42");
        assertThat(organized("mercury-2", "Inception").lab()).isEqualTo("inception");
    }

    @Test
    void shouldCallAKnownModelAsItsLabDoes() {
        assertThat(read("litellm", "anthropic.claude-3-5-sonnet-20240620-v1:0").name())
                .isEqualTo("Claude 3.5 Sonnet (June 2024)");
        assertThat(read("litellm", "anthropic.claude-3-sonnet-20240229-v1:0").name())
                .isEqualTo("Claude 3 Sonnet");
        assertThat(BundledTables.titles().values()).doesNotHaveDuplicates();
        assertThat(RESOLVER.known().stream().map(ModelId::toString))
                .containsExactlyInAnyOrderElementsOf(BundledTables.titles().keySet());
    }

    private static Model organized(String name, String organization) {
        return RESOLVER.resolve(new Naming(name, organization, null, null, null, DAY))
                .model();
    }

    private static @Nullable Family family(ModelId id) {
        return FAMILIES.of(NormalForm.of(id.name())).familyOf(id.lab());
    }

    private static Model read(String source, String name) {
        return RESOLVER.resolve(Naming.of(source, name, DAY)).model();
    }
}
