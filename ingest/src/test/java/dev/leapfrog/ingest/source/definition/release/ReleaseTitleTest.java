package dev.leapfrog.ingest.source.definition.release;

import java.util.List;

import dev.leapfrog.ingest.resolve.table.KnownFamilies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseTitleTest {
    private static final ReleaseTitle ANY = new ReleaseTitle(KnownFamilies.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Introducing Claude 2.1 | Claude 2.1",
                "Claude 3 Haiku: our fastest model yet | Claude 3 Haiku",
                "Releasing Claude Instant 1.2 | Claude Instant 1.2",
                "Claude 3.7 Sonnet and Claude Code | Claude 3.7 Sonnet",
                "Hello GPT-4o | GPT-4o",
                "GPT-4o mini: advancing cost-efficient intelligence | GPT-4o mini",
                "OpenAI o3-mini | o3-mini",
                "GPT-2: 1.5B release | GPT-2",
                "Open Release of Grok-1 | Grok-1",
                "Grok-2 Beta Release | Grok-2",
                "Grok 3 Beta — The Age of Reasoning Agents | Grok 3 Beta",
                "Google Gemma 2 | Gemma 2",
                "IBM Granite 3.0 models | Granite 3.0",
                "The Llama 4 herd: The beginning of a new era | Llama 4",
                "Qwen3 is here! | Qwen3",
                "DeepSeek-V3.1 Release | DeepSeek-V3.1",
                "Introducing Mistral Small 3.1 | Mistral Small 3.1",
                "Gemini 2.5 Flash-Lite is now generally available | Gemini 2.5 Flash-Lite",
                "OpenAI gpt-oss | gpt-oss",
                "Claude Newname 6 | Claude Newname 6",
            })
    void shouldKnowARelease(String title, String name) {
        assertThat(ANY.releases(title)).extracting(ReleaseTitle.Release::name).containsExactly(name);
    }

    @Test
    void shouldKnowEveryModelOfATitle() {
        assertThat(ANY.releases("Introducing computer use, a new Claude 3.5 Sonnet, and Claude 3.5 Haiku"))
                .containsExactly(
                        new ReleaseTitle.Release("Claude 3.5 Sonnet", "Anthropic"),
                        new ReleaseTitle.Release("Claude 3.5 Haiku", "Anthropic"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claude 2 on Amazon Bedrock",
                "Long context prompting for Claude 2.1",
                "Claude 3 models on Vertex AI",
                "Raising the bar on SWE-bench Verified with Claude 3.5 Sonnet",
                "Claude Opus 4 and 4.1 can now end a rare subset of conversations",
                "Claude Sonnet 4 now supports 1M tokens of context",
                "Anthropic Economic Index: Insights from Claude 3.7 Sonnet",
                "Fine-tune Claude 3 Haiku in Amazon Bedrock",
                "OpenAI o1 System Card",
                "GPT-5: system card and safety report",
                "GPT-2: 6-month follow-up",
                "GPTs are GPTs: An early look at the labor market",
                "Extracting Concepts from GPT-4",
                "How a bank uses Gemini 2.5 Pro",
                "Llama 3 is not very censored",
                "Run Llama 2 uncensored locally",
                "Introducing Claude Pro",
                "Claude Code",
                "Grok Image Generation Release",
                "Series B funding round",
                "",
                ":",
                "Introducing",
                "and, and, and",
            })
    void shouldNotTakeAMentionForARelease(String title) {
        assertThat(ANY.releases(title)).isEmpty();
    }

    @Test
    void shouldLookForTheLabsOwnModelsOnly() {
        ReleaseTitle own = new ReleaseTitle(KnownFamilies.bundled().stream()
                .filter(names -> names.lab().equals("google"))
                .toList());

        assertThat(own.releases("Introducing Claude 2.1")).isEmpty();
        assertThat(own.releases("Gemini 2.5: our most intelligent model"))
                .containsExactly(new ReleaseTitle.Release("Gemini 2.5", "Google"));
    }

    @Test
    void shouldReadEndlessTitles() {
        List<String> endless =
                List.of("a ".repeat(100_000), ",".repeat(299), "Introducing ".repeat(24), "Claude ".repeat(40));

        assertThat(endless).allSatisfy(title -> assertThat(ANY.releases(title)).isEmpty());
    }
}
