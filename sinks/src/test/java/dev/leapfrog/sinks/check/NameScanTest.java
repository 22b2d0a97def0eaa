package dev.leapfrog.sinks.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.ReleaseFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of models are found in text as wholes, and as names only. */
class NameScanTest {
    private static final NameScan SCAN = new NameScan(Stream.of(
                    "gpt-4",
                    "gpt-4-0613",
                    "openai/gpt-4",
                    "anthropic.claude-v2:1",
                    "accounts/host/models/llama-v3p1",
                    "Meta-Llama-3.1",
                    "o1",
                    "command",
                    "command-light")
            .map(name -> new EndingName(
                    name,
                    ModelId.parse("acme/m"),
                    new ReleaseFact.End(null, "page", true, null, LocalDate.of(2026, 1, 1), null),
                    false))
            .toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            gpt-4                                       | gpt-4
            model = "gpt-4"                             | gpt-4
            MODEL=gpt-4-0613                            | gpt-4-0613
            use gpt-4, or GPT-4.                        | gpt-4 GPT-4
            "openai/gpt-4": 1                           | openai/gpt-4
            azure/gpt-4                                 | gpt-4
            ft:gpt-4-0613:acme::7p4lURel                | gpt-4-0613
            https://host.example/v1/models/gpt-4/infer  | gpt-4
            id: anthropic.claude-v2:1                   | anthropic.claude-v2:1
            accounts/host/models/llama-v3p1             | accounts/host/models/llama-v3p1
            {"model":"meta-llama-3.1"}                  | meta-llama-3.1
            gpt-4o gpt-4-turbo my-gpt-4 gpt-4_x gpt-4.1 | ~~
            anthropic.claude-v2:2                       | ~~
            o1 = 5; let x = o1 + o2                     | ~~
            model: "o1"                                 | o1
            - o1,                                       | o1
            the command `command-light` of "command"    | command-light
            command                                     | ~~
            command-light is a word here                | ~~
            "command-light'                             | ~~
            """)
    void shouldFindWholeNames(String line, String found) {
        assertThat(String.join(
                        " ", SCAN.in(line).stream().map(NameScan.Hit::written).toList()))
                .isEqualTo(found);
    }

    @Test
    void shouldCountTheEndOfOneProviderForASharedNameOnlyWhereTheLineNamesIt() {
        NameScan scan = new NameScan(List.of(new EndingName(
                "gpt-4-0613",
                ModelId.parse("acme/m"),
                new ReleaseFact.End("amazon-bedrock", "page", true, null, LocalDate.of(2026, 1, 1), null),
                true)));
        assertThat(scan.in("model: gpt-4-0613")).isEmpty();
        assertThat(scan.in("model: Bedrock/gpt-4-0613")).hasSize(1);
    }

    @Test
    void shouldNotTakeLongForWhatIsEncoded() {
        String line = "gpt-4/".repeat(200_000) + " " + "a:".repeat(90);
        assertThat(SCAN.in(line)).isEmpty();
        assertThat(SCAN.in("x ".repeat(100_000) + "gpt-4")).hasSize(1);
        assertThat(new NameScan(List.of()).in("gpt-4")).isEmpty();
    }
}
