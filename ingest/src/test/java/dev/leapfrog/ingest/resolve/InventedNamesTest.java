package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models that do not exist, of labs that the tables know and of labs that they do not, each written as every registry
 * would write it. No table can know them, so only rules bring their names together, and keep two of them apart.
 */
class InventedNamesTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final LocalDate DAY = LocalDate.of(2029, 2, 1);
    private static final List<String> VERSIONS = List.of("7", "7.3", "8.5");
    private static final List<String> KINDS = List.of("", "mini", "flash", "coder", "vl");
    private static final List<String> SIZES = List.of("", "9b", "34b", "1.7b");

    /**
     * A lab as registries write it, and a family of it.
     *
     * @param beginning of its names, before the version
     */
    private record Maker(String organization, String hub, String openRouter, String bedrock, String beginning) {}

    private static final List<Maker> KNOWN = List.of(
            new Maker("OpenAI", "openai", "openai", "openai", "GPT-oss-"),
            new Maker("Google", "google", "google", "google", "Gemini "),
            new Maker("xAI", "xai-org", "x-ai", "xai", "Grok "),
            new Maker("DeepSeek", "deepseek-ai", "deepseek", "deepseek", "DeepSeek-V"),
            new Maker("Alibaba", "Qwen", "qwen", "qwen", "Qwen"),
            new Maker("Z AI", "zai-org", "z-ai", "zai", "GLM-"),
            new Maker("Kimi", "moonshotai", "moonshotai", "moonshot", "Kimi K"),
            new Maker("MiniMax", "MiniMaxAI", "minimax", "minimax", "MiniMax-M"),
            new Maker("Amazon", "amazon", "amazon", "amazon", "Nova Lite "),
            new Maker("IBM", "ibm-granite", "ibm-granite", "ibm", "Granite "),
            new Maker("Liquid AI", "LiquidAI", "liquid", "liquid", "LFM"),
            new Maker("Baidu", "baidu", "baidu", "baidu", "ERNIE "),
            new Maker("Xiaomi", "XiaomiMiMo", "xiaomi", "xiaomi", "MiMo-V"),
            new Maker("StepFun", "stepfun-ai", "stepfun", "stepfun", "Step "),
            new Maker("LG AI Research", "LGAI-EXAONE", "lgai-exaone", "lg", "EXAONE "),
            new Maker("Upstage", "upstage", "upstage", "upstage", "Solar "),
            new Maker("Meituan", "meituan-longcat", "meituan", "meituan", "LongCat-"),
            new Maker("Tencent", "tencent", "tencent", "tencent", "Hunyuan "),
            new Maker("NVIDIA", "nvidia", "nvidia", "nvidia", "Nemotron "),
            new Maker("Meta", "meta-llama", "meta-llama", "meta", "Llama "));

    /** Whose lab no table has: a name counts only with its owner. */
    private static final List<Maker> UNKNOWN = List.of(
            new Maker("Acme Minds", "acme-minds", "acme-minds", "acme-minds", "Zeta "),
            new Maker("Quorra", "quorra", "quorra", "quorra", "Ulm-"),
            new Maker("Vesper", "vesper", "vesper", "vesper", "Noctis"));

    private record Spelling(
            String convention, Naming naming, @Nullable String configuration) {}

    @Test
    void shouldBringTheNamesOfOneModelTogether() {
        Map<String, int[]> found = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Maker maker : KNOWN) {
            collect(maker, spellings(maker, true), found, missed);
        }
        for (Maker maker : UNKNOWN) {
            collect(maker, spellings(maker, false), found, missed);
        }

        int joined = found.values().stream().mapToInt(count -> count[0]).sum();
        int all = found.values().stream().mapToInt(count -> count[1]).sum();
        assertThat(all).isGreaterThan(20_000);
        assertThat(joined / (double) all).as("missed: %s", missed).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void shouldKeepEveryTwoModelsApart() {
        Map<String, String> names = new TreeMap<>();
        List<String> merged = new ArrayList<>();
        for (Maker maker : KNOWN) {
            spellings(maker, true)
                    .forEach((model, all) -> all.forEach(spelling -> claim(maker, model, spelling, names, merged)));
        }
        for (Maker maker : UNKNOWN) {
            spellings(maker, false)
                    .forEach((model, all) -> all.forEach(spelling -> claim(maker, model, spelling, names, merged)));
        }
        assertThat(names).hasSizeGreaterThan(1_000);
        assertThat(merged).isEmpty();
    }

    @Test
    void shouldTakeNoInventedNameForAKnownModel() {
        List<String> taken = new ArrayList<>();
        for (Maker maker : KNOWN) {
            spellings(maker, true)
                    .values()
                    .forEach(all -> all.forEach(spelling -> {
                        Model model = RESOLVER.resolve(spelling.naming).model();
                        if (RESOLVER.known().contains(model.id())) {
                            taken.add(spelling.naming.name() + " for " + model.id());
                        }
                    }));
        }
        assertThat(taken).isEmpty();
    }

    private static void collect(
            Maker maker, Map<String, List<Spelling>> models, Map<String, int[]> found, List<String> missed) {
        models.forEach((model, spellings) -> {
            Model first = RESOLVER.resolve(spellings.getFirst().naming).model();
            for (Spelling spelling : spellings) {
                Model other = RESOLVER.resolve(spelling.naming).model();
                boolean met = other.id().equals(first.id())
                        && (spelling.configuration == null || spelling.configuration.equals(other.configuration()));
                int[] count = found.computeIfAbsent(spelling.convention, convention -> new int[2]);
                count[0] += met ? 1 : 0;
                count[1]++;
                if (!met) {
                    missed.add("%s %s: '%s' is %s (%s), not %s"
                            .formatted(
                                    maker.organization,
                                    spelling.convention,
                                    spelling.naming.name(),
                                    other.id(),
                                    other.configuration(),
                                    first.id()));
                }
            }
        });
    }

    private static void claim(
            Maker maker, String model, Spelling spelling, Map<String, String> names, List<String> merged) {
        String id = RESOLVER.resolve(spelling.naming).model().id().toString();
        String owner = names.putIfAbsent(id, maker.organization + " " + model);
        if (owner != null && !owner.equals(maker.organization + " " + model)) {
            merged.add(id + " is '" + owner + "' and '" + spelling.naming.name() + "' of '" + model + "'");
        }
    }

    /** All invented models of a maker, each with all its names, the plainest first. */
    private static Map<String, List<Spelling>> spellings(Maker maker, boolean known) {
        Map<String, List<Spelling>> models = new TreeMap<>();
        for (String version : VERSIONS) {
            for (String kind : KINDS) {
                for (String size : SIZES) {
                    String title = maker.beginning
                            + version
                            + (kind.isEmpty() ? "" : " " + upper(kind))
                            + (size.isEmpty() ? "" : " " + size.toUpperCase(Locale.ROOT));
                    models.put(title, spellings(maker, title, !size.isEmpty(), known));
                }
            }
        }
        return models;
    }

    private static List<Spelling> spellings(Maker maker, String title, boolean sized, boolean known) {
        String slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        String dashed = slug.replace('.', '-');
        String pointed = slug.replaceAll("(?<=\\d)\\.(?=\\d)", "p");
        String repository = title.replace(' ', '-');
        List<Spelling> all = new ArrayList<>();
        add(all, "OpenRouter", "openrouter", maker.openRouter + "/" + slug);
        add(all, "OpenRouter, free", "openrouter", maker.openRouter + "/" + slug + ":free");
        add(all, "OpenRouter, slug", "openrouter_slug", maker.openRouter + "/" + slug + "-20290105");
        add(all, "gateway", "models_dev_api", "vercel/" + maker.openRouter + "/" + slug);
        add(all, "gateway, upper case", "models_dev_api", "nebius/" + maker.hub + "/" + repository + "-Instruct");
        add(all, "LiteLLM, route", "litellm", "openrouter/" + maker.openRouter + "/" + slug);
        add(all, "board with organization", "lmarena_csv", title, maker.organization);
        add(all, "board, repository", "lmarena_csv", repository, maker.organization);
        add(all, "Artificial Analysis", "artificial_analysis", title + " (Reasoning)", maker.organization, "reasoning");
        add(
                all,
                "Artificial Analysis, off",
                "artificial_analysis",
                title + " (Non-reasoning)",
                maker.organization,
                "non-reasoning");
        add(all, "Artificial Analysis, effort", "artificial_analysis", title + " (high)", maker.organization, "high");
        add(all, "Hub, FP8", "huggingface", maker.hub + "/" + repository + "-Instruct-FP8", "fp8");
        add(all, "Hub, GGUF", "huggingface", maker.hub + "/" + repository + "-Instruct-GGUF", "gguf");
        if (known) {
            add(all, "OpenRouter, title", "openrouter", maker.organization + ": " + title);
            add(all, "name alone", "epoch_models", title);
            add(all, "Databricks", "models_dev_api", "databricks/databricks-" + slug);
            add(all, "Fireworks", "models_dev_api", "fireworks-ai/accounts/fireworks/models/" + pointed);
            add(all, "Azure", "litellm", "azure_ai/" + slug);
            add(all, "Chutes", "models_dev_api", "chutes/" + maker.hub + "/" + repository + "-Instruct-TEE");
            add(all, "Synthetic", "models_dev_api", "synthetic/hf:" + maker.hub + "/" + repository + "-Instruct");
            add(all, "packer, GGUF", "huggingface", "unsloth/" + repository + "-Instruct-GGUF", "gguf");
            add(all, "packer, AWQ", "huggingface", "anybody/" + repository + "-Instruct-AWQ", "awq");
            add(all, "packer, MLX", "huggingface", "mlx-community/" + repository + "-Instruct-4bit", "4bit");
        }
        boolean decimalSize = title.matches(".* \\d\\.\\dB");
        if (!decimalSize) {
            String slugOfPage = sized ? dashed + "-instruct" : dashed;
            if (known) {
                add(all, "slug", "artificial_analysis_csv", slugOfPage);
                add(all, "slug, reasoning", "artificial_analysis_csv", dashed + "-reasoning", "reasoning");
                add(all, "slug, low", "artificial_analysis_csv", dashed + "-reasoning-low", "reasoning low");
                add(all, "Bedrock", "models_dev_api", "amazon-bedrock/us." + maker.bedrock + "." + dashed + "-v1:0");
            } else {
                add(all, "slug", "artificial_analysis_csv", slugOfPage, maker.organization);
            }
        }
        return all;
    }

    private static void add(List<Spelling> all, String convention, String source, String name) {
        all.add(new Spelling(convention, Naming.of(source, name, DAY), null));
    }

    private static void add(
            List<Spelling> all, String convention, String source, String name, String organizationOrConfiguration) {
        boolean organization = Character.isUpperCase(organizationOrConfiguration.charAt(0))
                || organizationOrConfiguration.equals("xAI");
        all.add(
                organization
                        ? new Spelling(convention, credited(source, name, organizationOrConfiguration), null)
                        : new Spelling(convention, Naming.of(source, name, DAY), organizationOrConfiguration));
    }

    private static void add(
            List<Spelling> all,
            String convention,
            String source,
            String name,
            String organization,
            String configuration) {
        all.add(new Spelling(convention, credited(source, name, organization), configuration));
    }

    private static Naming credited(String source, String name, String organization) {
        return new Naming(source, name, organization, null, null, Links.NONE, null, DAY);
    }

    private static String upper(String word) {
        return word.length() == 2
                ? word.toUpperCase(Locale.ROOT)
                : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
