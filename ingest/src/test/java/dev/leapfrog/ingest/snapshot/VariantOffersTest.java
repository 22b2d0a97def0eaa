package dev.leapfrog.ingest.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.intake.SourceTrial;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.source.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A variant of an offer is the same offer in every list that names it, whether or not a list has the plain one. */
class VariantOffersTest {
    private static final String ROUTER = "https://openrouter.ai/api/v1/models";
    private static final String REGISTRY = "https://models.dev/api.json";
    private static final String MAP =
            "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json";

    @Test
    void shouldBeOneFreeOfferInAllLists() {
        Map<String, String> router = claims("openrouter_models", ROUTER, """
                {"data": [
                  {"id": "mistralai/mistral-small-3.2-24b-instruct", "pricing": {"prompt": "6e-8", "completion": "1.8e-7"}},
                  {"id": "mistralai/mistral-small-3.2-24b-instruct:free",
                   "canonical_slug": "mistralai/mistral-small-3.2-24b-instruct",
                   "pricing": {"prompt": "0", "completion": "0"}}]}""");
        Map<String, String> registry = claims("models_dev_api", REGISTRY, """
                {"openrouter": {"id": "openrouter", "models": {
                  "mistralai/mistral-small-3.2-24b-instruct-2506:free": {"cost": {"input": 0, "output": 0}}}}}""");
        Map<String, String> map = claims("litellm_upstream", MAP, """
                {"openrouter/mistralai/mistral-small-3.2-24b-instruct:free": {"litellm_provider": "openrouter",
                  "mode": "chat", "input_cost_per_token": 0, "output_cost_per_token": 0}}""");

        String free = "openrouter mistral/mistral-small-2506 free";
        assertThat(router)
                .containsEntry("mistralai/mistral-small-3.2-24b-instruct:free", free)
                .containsEntry(
                        "mistralai/mistral-small-3.2-24b-instruct", "openrouter mistral/mistral-small-2506 null");
        assertThat(registry.values()).containsExactly(free);
        assertThat(map.values()).containsExactly(free);
    }

    /** A region or a cloud is no other service. */
    @Test
    void shouldTellOnlyServicesApart() {
        Map<String, String> router = claims("openrouter_models", ROUTER, """
                {"data": [
                  {"id": "deepseek/deepseek-v3.1-terminus", "pricing": {"prompt": "3e-7", "completion": "1e-6"}},
                  {"id": "deepseek/deepseek-v3.1-terminus:exacto", "pricing": {"prompt": "4e-7", "completion": "1e-6"}},
                  {"id": "anthropic/claude-opus-4.6:batch", "pricing": {"prompt": "3e-6", "completion": "1.2e-5"}}]}""");

        assertThat(router.values())
                .containsExactlyInAnyOrder(
                        "openrouter deepseek/deepseek-v3.1-terminus null",
                        "openrouter deepseek/deepseek-v3.1-terminus exacto",
                        "openrouter anthropic/claude-opus-4-6 batch");
    }

    private static String offer(PriceClaimed claim) {
        return claim.provider() + " " + claim.model().id() + " " + claim.model().configuration();
    }

    private static Map<String, String> claims(String name, String url, String page) {
        Source source = Sources.builtIn().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        SourceTrial trial = SourceTrial.of(
                source,
                url,
                page.getBytes(StandardCharsets.UTF_8),
                Instant.parse("2026-10-01T00:00:00Z"),
                Resolver.bundled()::resolve,
                Providers.bundled());
        List<PriceClaimed> claims = trial.changes().observations().stream()
                .filter(PriceClaimed.class::isInstance)
                .map(PriceClaimed.class::cast)
                .toList();
        return claims.stream().collect(Collectors.toMap(PriceClaimed::offer, VariantOffersTest::offer));
    }
}
