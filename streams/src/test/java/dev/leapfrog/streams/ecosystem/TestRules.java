package dev.leapfrog.streams.ecosystem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.index.IndexRules;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.overtake.ShareRules;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.price.rule.SourceRule;
import dev.leapfrog.streams.price.rule.SourceRule.Standing;
import dev.leapfrog.streams.release.ReleaseRules;
import dev.leapfrog.streams.uptake.UptakeRules;
import org.jspecify.annotations.Nullable;

/** The rules with the sources of these tests, weighed as their definitions do. */
public final class TestRules {
    private TestRules() {}

    /** As defined, save that a list may change what it said first at once, which keeps scripts short. */
    public static PriceRules prices() {
        PriceRules.Sure sure = PriceRules.Sure.defaults();
        return strict().sureBy(
                        new PriceRules.Sure(sure.up(), sure.down(), sure.digits(), Duration.ZERO, sure.standing()));
    }

    static PriceRules strict() {
        return PriceRules.defaults()
                .weighing(Stream.concat(
                                Stream.of(
                                                "vendor_openai",
                                                "vendor_deepseek",
                                                "vendor_acme",
                                                "vendor_lab",
                                                "vendor_page")
                                        .map(name -> rule(name, Standing.VENDOR, null, null)),
                                Stream.of(
                                        rule("openrouter_models", Standing.VENDOR, null, "openrouter"),
                                        rule("models_dev_api", Standing.REGISTRY, null, null),
                                        rule("genai_prices", Standing.REGISTRY, null, null),
                                        rule("llm_prices_current", Standing.REGISTRY, "llm_prices", null),
                                        rule("llm_prices_historical", Standing.REGISTRY, "llm_prices", null),
                                        rule("litellm_upstream", Standing.AGGREGATOR, "litellm", null),
                                        rule("litellm_mirror", Standing.AGGREGATOR, "litellm", null),
                                        rule("litellm_tokencost", Standing.AGGREGATOR, "litellm", null)))
                        .toList());
    }

    private static SourceRule rule(String name, Standing standing, @Nullable String origin, @Nullable String provider) {
        return new SourceRule(name, standing, origin, provider);
    }

    static EcosystemRules ecosystem() {
        return ecosystem(prices());
    }

    static EcosystemRules ecosystem(PriceRules prices) {
        return new EcosystemRules(
                prices,
                ReleaseRules.defaults()
                        .preferring(List.of(
                                "models_dev_models", "models_dev_api", "huggingface_models", "openrouter_models"))
                        .trusting(Map.of("acme_page", "", "cloud_page", "cloud", "shop_page", "shop")),
                UptakeRules.defaults()
                        .preferring(
                                List.of("huggingface_models", "ollama_library", "ollama_feed", "openrouter_rankings")),
                ShareRules.defaults().preferring(List.of("ollama_library", "ollama_feed")),
                MarketRules.defaults(),
                IndexRules.defaults(),
                BoardRules.defaults());
    }
}
