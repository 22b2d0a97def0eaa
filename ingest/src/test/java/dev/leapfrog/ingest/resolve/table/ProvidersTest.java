package dev.leapfrog.ingest.resolve.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProvidersTest {
    private static final Providers PROVIDERS = Providers.bundled();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "amazon-bedrock, amazon-bedrock, amazon",
                "bedrock_converse, amazon-bedrock, amazon",
                "aws, amazon-bedrock, amazon",
                "vertex_ai-llama_models, google-vertex, google",
                "vertex_ai-anthropic_models, google-vertex-anthropic, -",
                "gemini, google, google",
                "fireworks_ai, fireworks-ai, -",
                "together, togetherai, together",
                "novita, novita-ai, -",
                "x-ai, xai, xai",
                "huggingface_nebius, huggingface-nebius, -",
                "Deep Infra, deepinfra, -",
                "openrouter, openrouter, -",
            })
    void shouldFindAProviderHoweverItIsWritten(String written, String id, @Nullable String lab) {
        Provider provider = requireNonNull(PROVIDERS.find(written));

        assertThat(provider.id()).isEqualTo(id);
        assertThat(provider.lab()).isEqualTo(lab);
    }

    @Test
    void shouldNotGuess() {
        assertThat(PROVIDERS.find("nobody-knows")).isNull();
        assertThat(PROVIDERS.find("")).isNull();
        assertThat(PROVIDERS.find("openrouter-two")).isNull();
    }

    @Test
    void shouldTellALabsOwnOfferFromAnothers() {
        Provider azure = requireNonNull(PROVIDERS.find("azure"));

        assertThat(azure.isFirstParty("microsoft")).isTrue();
        assertThat(azure.isFirstParty("openai")).isFalse();
    }

    @Test
    void shouldNameLabsThatAreKnown() {
        Set<String> labs = BundledTables.labs().stream().map(Lab::id).collect(Collectors.toSet());

        assertThat(BundledTables.providers()).extracting(Provider::id).doesNotHaveDuplicates();
        assertThat(BundledTables.providers())
                .extracting(Provider::lab)
                .filteredOn(lab -> lab != null)
                .isNotEmpty()
                .isSubsetOf(labs);
    }

    @Test
    void shouldRefuseASpellingOfTwoProviders() {
        List<Provider> providers = List.of(
                new Provider("a", "A", List.of("x"), null, null, null, null),
                new Provider("b", "B", List.of("X"), null, null, null, null));

        assertThatThrownBy(() -> new Providers(providers)).hasMessageContaining("providers a and b both claim 'X'");
    }
}
