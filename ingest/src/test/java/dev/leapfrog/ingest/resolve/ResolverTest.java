package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResolverTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final LocalDate LATER = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Claude 3 Opus                    | Anthropic | anthropic/claude-3-opus-20240229       | catalogue alias
            claude-3-5-sonnet-20240620       | -         | anthropic/claude-3-5-sonnet-20240620   | catalogue
            Athene-70B                       | NexusFlow | nexusflow/athene-70b                   | catalogue
            athene-70b-0725                  | -         | nexusflow/athene-70b                   | catalogue alias
            Grok-2-08-13                     | xAI       | xai/grok-2-2024-08-13                  | catalogue alias
            llama-3.1-nemotron-70b-instruct  | -         | nvidia/llama-3.1-nemotron-70b-instruct | catalogue
            Amazon Nova Pro 1.0              | Amazon    | amazon/nova-pro-v1.0                   | catalogue
            Qwen2.5-Max                      | Alibaba   | alibaba/qwen-max-2025-01-25            | catalogue alias
            Qwen3 4B 2507 (Reasoning)        | Alibaba   | alibaba/qwen3-4b-thinking-2507         | catalogue alias
            meta-llama/Llama-3.1-8B-Instruct | -         | meta/llama-3.1-8b-instruct             | catalogue
            openai/gpt-9                     | -         | openai/gpt-9                          | family + organization
            GPT-9                            | OpenAI    | openai/gpt-9                          | family + organization
            llama-9-chatty                   | Nvidia    | nvidia/llama-9-chatty                  | organization
            gpt-9                            | -         | openai/gpt-9                           | family
            llama-9-8b-instruct              | Fireworks | meta/llama-9-8b                        | family
            llama-3.1-8b-instruct            | Fireworks | meta/llama-3.1-8b-instruct             | catalogue
            late-june-chatbot                | -         | unknown/late-june-chatbot              | unresolved
            acme/foo-7b                      | -         | acme/foo-7b                            | unresolved
            acme/llama-3-8b-instruct         | -         | acme/llama-3-8b                        | unresolved
            Some Model                       | Some Labs | some-labs/some-model                   | unresolved
            Some Model                       | ''        | unknown/some-model                     | unresolved
            """)
    void shouldSayWhichModelItIsAndHowItKnows(String name, @Nullable String organization, String id, String how) {
        Resolution resolution = RESOLVER.resolve(naming(name, organization, LATER));

        assertThat(resolution.model().id()).hasToString(id);
        assertThat(resolution.how()).isEqualTo(how);
        assertThat(resolution.model().resolved()).isEqualTo(!how.equals("family") && !how.equals("unresolved"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Claude 3.5 Sonnet, 2024-10-24, anthropic/claude-3-5-sonnet-20240620",
                "Claude 3.5 Sonnet, 2024-10-29, anthropic/claude-3-5-sonnet-20241022",
                "chatgpt-4o-latest, 2024-08-21, openai/chatgpt-4o-latest",
                "chatgpt-4o-latest, 2024-08-22, openai/chatgpt-4o-latest-2024-08-08",
                "chatgpt-4o-latest, 2024-09-04, openai/chatgpt-4o-latest-2024-08-08",
                "chatgpt-4o-latest, 2024-09-15, openai/chatgpt-4o-latest",
                "gpt-4-turbo, 2023-11-16, openai/gpt-4-1106-preview",
                "gpt-4-turbo, 2024-04-11, openai/gpt-4-turbo-2024-04-09",
                "Command R, 2024-09-06, cohere/command-r-03-2024",
                "Command R, 2026-01-01, cohere/command-r-03-2024",
                "claude-2, 2023-11-16, anthropic/claude-2.0",
            })
    void shouldTakeANameForWhatItMeantAtThatTime(String name, LocalDate asOf, String id) {
        assertThat(RESOLVER.resolve(naming(name, null, asOf)).model().id()).hasToString(id);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "apart.csv", numLinesToSkip = 1)
    void shouldKeepApart(String one, @Nullable String labOfOne, String other, @Nullable String labOfOther) {
        assertThat(RESOLVER.resolve(naming(one, labOfOne, LATER)).model().id())
                .isNotEqualTo(RESOLVER.resolve(naming(other, labOfOther, LATER))
                        .model()
                        .id());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "o3-mini, OpenAI, openai/o3-mini, -",
                "o3-mini-high, OpenAI, openai/o3-mini, high",
                "Meta-Llama-3.1-405B-Instruct-bf16, Meta, meta/llama-3.1-405b-instruct, bf16",
                "claude-opus-4-5-20251101-thinking-32k, Anthropic, anthropic/claude-opus-4-5-20251101, thinking-32k",
                "claude-opus-4-6-thinking, -, anthropic/claude-opus-4-6, thinking",
                "deepseek-v3.1-thinking, DeepSeek, deepseek/deepseek-v3.1, thinking",
                "gpt-5.4-high (codex-harness), OpenAI, openai/gpt-5.4, high codex-harness",
                "kimi-k2.5-instant, Moonshot, moonshot/kimi-k2.5, instant",
                "mistral-medium, Mistral, mistral/mistral-medium, -",
                "gpt-9-high, Mistral, mistral/gpt-9-high, -",
            })
    void shouldTellConfigurationsOfOneModel(
            String name, @Nullable String organization, String id, @Nullable String configuration) {
        Model model = RESOLVER.resolve(naming(name, organization, LATER)).model();

        assertThat(model.id()).hasToString(id);
        assertThat(model.configuration()).isEqualTo(configuration);
    }

    @Test
    void shouldFillInWhatTheRowLeavesOut() {
        Model model = RESOLVER.resolve(naming("deepseek-r1", null, LATER)).model();

        assertThat(model.name()).isEqualTo("DeepSeek R1");
        assertThat(model.lab()).isEqualTo("deepseek");
        assertThat(model.country()).isEqualTo("CN");
        assertThat(model.parameters()).isEqualTo(671);
        assertThat(model.sizeTier()).isEqualTo(SizeTier.LARGE);
        assertThat(model.releasedOn()).isEqualTo("2025-01-20");
        assertThat(model.releasedBasis()).isEqualTo(DateBasis.CATALOGUE);
        assertThat(model.openness()).isEqualTo(Openness.UNKNOWN);
    }

    @Test
    void shouldBelieveTheRowBeforeTheCatalogueAndTheCatalogueBeforeTheName() {
        LocalDate stated = LocalDate.of(2024, 3, 5);
        Model byRow = RESOLVER.resolve(new Naming("claude-3-opus-20240229", null, null, null, stated, LATER))
                .model();
        Model byCatalogue =
                RESOLVER.resolve(naming("claude-3-opus-20240229", null, LATER)).model();
        Model byName = RESOLVER.resolve(naming("claude-9-opus-20270228", "Anthropic", LATER))
                .model();

        assertThat(byRow.releasedOn()).isEqualTo(stated);
        assertThat(byRow.releasedBasis()).isEqualTo(DateBasis.STATED);
        assertThat(byCatalogue.releasedOn()).isEqualTo("2024-03-04");
        assertThat(byCatalogue.releasedBasis()).isEqualTo(DateBasis.CATALOGUE);
        assertThat(byName.releasedOn()).isEqualTo("2027-02-28");
        assertThat(byName.releasedBasis()).isEqualTo(DateBasis.NAME);
    }

    @Test
    void shouldNotTakeAPartOfADateForTheRelease() {
        Model model =
                RESOLVER.resolve(naming("gemini-exp-1206", "Google", LATER)).model();

        assertThat(model.releasedOn()).isNull();
        assertThat(model.releasedBasis()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            QwQ-32B-Preview       | Apache 2.0   | https://huggingface.co/Qwen/QwQ-32B-Preview   | OPEN_SOURCE
            New-7B-Preview        | Apache 2.0   | https://huggingface.co/acme/New-7B-Preview    | OPEN_SOURCE
            New-7B-Preview (high) | Apache 2.0   | https://huggingface.co/acme/new-7b-preview    | OPEN_SOURCE
            New-7B-Preview        | Apache 2.0   | https://huggingface.co/acme/New-7B            | UNKNOWN
            New-7B-Preview        | Apache 2.0   | https://acme.example/New-7B-Preview           | UNKNOWN
            New-7B-Preview        | Apache 2.0   | -                                             | UNKNOWN
            deepseek-v3.2-exp     | MIT          | -                                             | OPEN_SOURCE
            kimi-k2-0711-preview  | Modified MIT | -                                             | UNKNOWN
            New-7B-Preview        | Proprietary  | https://huggingface.co/acme/New-7B-Preview    | CLOSED
            New-7B                | Apache 2.0   | -                                             | OPEN_SOURCE
            llama-3.1-8b-instruct | -            | https://huggingface.co/meta-llama/Llama-3.1-8B| UNKNOWN
            """)
    void shouldCallAPreviewOpenOnlyOnProof(
            String name, @Nullable String licence, @Nullable String link, Openness openness) {
        Naming naming = new Naming(name, null, licence, link, null, LATER);

        assertThat(RESOLVER.resolve(naming).model().openness()).isEqualTo(openness);
    }

    /** Openness is claimed on the evidence that the row shows: weights of that very name, a licence, a mere flag. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            mistral-medium-latest    | open weights, by a flag    | -                            | UNKNOWN      | REGISTRY_FLAG
            alibaba/qwen3-coder-plus | open weights, by a flag    | -                            | UNKNOWN      | REGISTRY_FLAG
            zai/glm-4.5-flash        | open weights, by a flag    | -                            | UNKNOWN      | REGISTRY_FLAG
            kimi-k2.6                | no open weights, by a flag | moonshotai/Kimi-K2.6         | OPEN_WEIGHTS | WEIGHTS
            kimi-k2.6                | Other                      | moonshotai/Kimi-K2.6         | OPEN_WEIGHTS | WEIGHTS
            kimi-k2.6                | Terms nobody ever read     | moonshotai/Kimi-K2.6         | OPEN_WEIGHTS | WEIGHTS
            kimi-k2.6                | -                          | moonshotai/Kimi-K2.6         | OPEN_WEIGHTS | WEIGHTS
            deepseek-v3              | MIT                        | deepseek-ai/DeepSeek-V3      | OPEN_SOURCE  | LICENSED_WEIGHTS
            deepseek-v3              | MIT                        | -                            | OPEN_SOURCE  | LICENCE
            """)
    void shouldClaimOpennessOnWhatTheRowShows(
            String name,
            @Nullable String licence,
            @Nullable String weights,
            Openness openness,
            OpennessEvidence evidence) {
        Naming naming = new Naming(name, null, licence, null, null, LATER).with(new Links(weights, null, null));

        Resolution resolved = RESOLVER.resolve(naming);

        assertThat(resolved.model().openness()).isEqualTo(openness);
        assertThat(Objects.requireNonNull(resolved.openness()).evidence()).isEqualTo(evidence);
    }

    /** A page of the lab's own is evidence of its own models, not of those of others that it serves. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mistral Large 3 | Mistral AI | open weights, by its lab    | OPEN_WEIGHTS
            Codestral       | Mistral AI | no open weights, by its lab | CLOSED
            gpt-oss-120b    | OpenAI     | open weights, by its lab    | OPEN_WEIGHTS
            claude-opus-4.5 | Mistral AI | open weights, by its lab    | UNKNOWN
            """)
    void shouldBelieveWhatALabSaysOfItsOwnModels(String name, String lab, String words, Openness openness) {
        Resolution resolved = RESOLVER.resolve(new Naming(name, lab, words, null, null, LATER));

        assertThat(resolved.model().openness()).isEqualTo(openness);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"???", "/", "a/b/", "()", "(high)", ":free", "-", "…", "x:free:free", "\t x \n", "' OR 1=1"})
    void shouldNeverFail(String name) {
        Model model = RESOLVER.resolve(naming(name, "\u0000", LATER)).model();

        assertThat(model.resolved()).isFalse();
        assertThat(model.id().toString()).doesNotContainAnyWhitespaces();
    }

    @Test
    void shouldNotTakeADateFarAheadForTheRelease() {
        Naming later = naming("acme-foo-2099-01-01", null, LocalDate.of(2026, 11, 23));

        assertThat(RESOLVER.resolve(later).model().releasedOn()).isNull();
    }

    @Test
    void shouldNotFailOnASizeBeyondAllNumbers() {
        Model model = RESOLVER.resolve(naming("x-" + "9".repeat(400) + "b", null, LATER))
                .model();

        assertThat(model.parameters()).isNull();
    }

    @Test
    void shouldRefuseANamelessRow() {
        assertThatThrownBy(() -> naming(" ", "OpenAI", LATER)).hasMessageContaining("naming.name");
    }

    @Test
    void shouldAnswerManyThreadsAlike() {
        Resolver shared = Resolver.bundled();
        Resolution alone = RESOLVER.resolve(naming("claude-opus-4-6-thinking", "Anthropic", LATER));

        assertThat(IntStream.range(0, 10_000)
                        .parallel()
                        .mapToObj(i -> shared.resolve(naming("claude-opus-4-6-thinking", "Anthropic", LATER)))
                        .distinct())
                .containsExactly(alone);
    }

    private static Naming naming(String name, @Nullable String organization, LocalDate asOf) {
        return new Naming(name, organization, null, null, null, asOf);
    }
}
