package dev.leapfrog.ingest.resolve.name;

import java.util.List;

import dev.leapfrog.ingest.resolve.spelling.Stamp;
import dev.leapfrog.ingest.resolve.spelling.WrittenName;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.Convention;
import dev.leapfrog.ingest.resolve.table.Conventions;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Family;
import dev.leapfrog.ingest.resolve.table.Labs;
import dev.leapfrog.ingest.resolve.table.Namespaces;
import dev.leapfrog.ingest.resolve.table.Providers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {
    private static final Labs LABS = new Labs(BundledTables.labs());
    private static final Families FAMILIES = new Families(BundledTables.families(), LABS);

    @ParameterizedTest
    @CsvSource({
        "llama3.1-8b-instruct, llama-3.1-8b",
        "gemma-9-31b-it, gemma-9-31b",
        "qwen-9.5-72b-chat, qwen9.5-72b",
        "qwen9-235b-a22b, qwen9-235b",
        "gpt-9-chat, gpt-9-chat",
        "gpt-3.5-turbo-instruct, gpt-3.5-turbo-instruct",
        "claude-9.1-opus, claude-opus-9.1",
        "claude-2.1, claude-2.1",
        "kimi-k9-0905-preview, kimi-k9-0905",
        "gemini-9-flash-preview, gemini-9-flash-preview",
        "llama3-70b-8192, llama-3-70b",
        "gemini-9.0-flash, gemini-9-flash",
        "llama-9-8b-base, llama-9-8b-base",
        "instruct, instruct",
        "deepseek-chat, deepseek-chat",
        "deepseek-chat-v9, deepseek-v9",
    })
    void shouldDropWhatSaysNothing(String words, String wording) {
        @Nullable Family family = FAMILIES.of(words).family();

        assertThat(Wording.of(words, family)).isEqualTo(wording);
        assertThat(Wording.of(wording, family)).isEqualTo(wording);
    }

    @ParameterizedTest
    @CsvSource({
        "mistral-small-3.2-24b-2506, mistral-small-3.2, true",
        "mistral-small-3.2-24b-2506, mistral-small-3.1, false",
        "ministral-8b-2512, ministral-14b-2512, false",
        "llama-9-8b, llama-9, true",
        "devstral-2-2512, devstral-2507, false",
    })
    void shouldSeeContradictions(String one, String other, boolean agree) {
        assertThat(WeakKeys.agree(one, other)).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            gpt-4o-2024-08-06                    | gpt-4o                   | 2024-08-06
            gpt-4o-aug-24                        | gpt-4o                   | 08-2024
            gemini-2.5-flash-preview-09-2025     | gemini-2.5-flash-preview | 09-2025
            deepseek-v3-0324                     | deepseek-v3-0324         | -
            model-2025-02-31                     | model-2025-02-31         | -
            2024-08-06                           | 2024-08-06               | -
            """)
    void shouldTellADateFromAName(String words, String rest, @Nullable String date) {
        Stamp.Stamped stamped = Stamp.in(words);

        assertThat(stamped.words()).isEqualTo(rest);
        assertThat(stamped.stamp() == null ? null : stamped.stamp().text()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            models.dev    | nvidia/meta/llama-3-8b                | meta    | -      | -
            models.dev    | openai/gpt-4o                         | -       | openai | -
            models.dev    | azure/gpt-4o                          | -       | -      | -
            litellm       | bedrock/us-east-1/claude              | -       | -      | -
            litellm       | azure/eu/gpt-4o                       | -       | -      | -
            openrouter    | openai/gpt-4o                         | openai  | -      | -
            openrouter    | acme/gpt-4o                           | -       | -      | acme
            anything      | accounts/fireworks/models/llama       | -       | -      | -
            """)
    void shouldTellALabFromAProvider(
            String source, String name, @Nullable String lab, @Nullable String provider, @Nullable String unknown) {
        Owners owners = new Owners(LABS, Providers.bundled(), new Namespaces(BundledTables.namespaces(), LABS));
        Convention convention = new Conventions(BundledTables.conventions()).of(source);
        List<String> path = WrittenName.read(name, word -> false).path();

        assertThat(owners.of(path, convention)).isEqualTo(new Owners.Owner(lab, provider, unknown));
    }
}
