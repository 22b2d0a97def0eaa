package dev.leapfrog.app.command.name;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.leapfrog.app.command.Leapfrog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ResolveCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldAnswerEveryLine() throws IOException {
        int exit = resolve(List.of(
                "{\"source\":\"openrouter\",\"name\":\"anthropic/claude-opus-4.5:free\"}",
                "{\"source\":\"lmarena\",\"name\":\"claude-2\",\"asOf\":\"2023-11-16\",\"organization\":\"Anthropic\"}",
                "{\"source\":\"x\",\"name\":\"late-june-chatbot\"}"));

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"source\":\"openrouter\",\"name\":\"anthropic/claude-opus-4.5:free\","
                                + "\"model\":\"anthropic/claude-opus-4-5-20251101\",\"title\":\"Claude Opus 4.5\",\"lab\":\"anthropic\","
                                + "\"configuration\":null,\"resolved\":true,\"how\":\"catalogue\",\"offer\":\"free\"}",
                        "{\"source\":\"lmarena\",\"name\":\"claude-2\",\"model\":\"anthropic/claude-2.0\",\"title\":\"Claude 2.0\","
                                + "\"lab\":\"anthropic\",\"configuration\":null,\"resolved\":true,"
                                + "\"how\":\"catalogue alias\",\"offer\":null}",
                        "{\"source\":\"x\",\"name\":\"late-june-chatbot\",\"model\":\"unknown/late-june-chatbot\",\"title\":\"late-june-chatbot\","
                                + "\"lab\":\"unknown\",\"configuration\":null,\"resolved\":false,"
                                + "\"how\":\"unresolved\",\"offer\":null}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldSayWhichLinesAreWrongAndGoOn() throws IOException {
        int exit = resolve(List.of(
                "not json",
                "{\"source\":\"x\",\"name\":\"gpt-5\"}",
                "{\"name\":\"gpt-5\"}",
                "{\"source\":\"x\",\"name\":5}",
                "{\"source\":\"x\",\"name\":\"gpt-5\",\"asOf\":\"soon\"}",
                ""));

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .contains(
                        "line 1: no readable JSON",
                        "line 3: needs a \"source\" and a \"name\"",
                        "line 4: \"name\" must be a text",
                        "line 5: \"asOf\" must be a date like 2024-08-31",
                        "line 6: no JSON object",
                        "5 of 6 lines could not be read");
    }

    @Test
    void shouldAnswerWhateverAName() throws IOException {
        int exit = resolve(List.of(
                "{\"source\":\"nobody knows\",\"name\":\"gpt-5\"}",
                "{\"source\":\"x\",\"name\":\"" + "long-".repeat(20_000) + "\"}",
                "{\"source\":\"x\",\"name\":\"a\\u0000b\\u001b[31m\"}",
                "{\"source\":\"x\",\"name\":\"\\ud83d\"}",
                "{\"source\":\"x\",\"name\":\"../../etc/passwd\"}"));

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .hasSize(5)
                .noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoQuestionLineByLine() throws IOException {
        int exit = resolve(List.of(
                "{\"source\":\"x\",\"name\":null}",
                "{\"source\":\"x\",\"name\":\"  \"}",
                "{\"source\":\"x\",\"name\":\"gpt-5\"",
                "[\"x\",\"gpt-5\"]",
                "{\"source\":\"x\",\"name\":\"gpt-5\"} {}",
                "[".repeat(100_000),
                "{\"source\":\"x\",\"name\":\"gpt-5\"}"));

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString().lines()).hasSize(7).allMatch(line -> line.length() < 300);
    }

    @Test
    void shouldUseTheUsersAliases() throws IOException {
        Path configuration = Files.writeString(
                folder.resolve("leapfrog.yaml"), "aliases:\n  - {name: house model, model: acme/house-1}\n");

        int exit =
                resolve(List.of("{\"source\":\"x\",\"name\":\"House-Model\"}"), "--config", configuration.toString());

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("\"model\":\"acme/house-1\"", "\"how\":\"override\"");
    }

    @Test
    void shouldSayWhatIsWrongWithTheConfiguration() throws IOException {
        Path configuration = Files.writeString(folder.resolve("leapfrog.yaml"), "aliases: [{name: x}]");

        assertThat(resolve(List.of(), "--config", configuration.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("leapfrog.yaml: aliases[0] needs a name and a model");
    }

    @Test
    void shouldSayThatAFileIsMissing() {
        assertThat(run("resolve", "--input", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
    }

    private int resolve(List<String> lines, String... more) throws IOException {
        Path input = Files.write(folder.resolve("names.ndjson"), lines);
        String[] arguments = new String[more.length + 3];
        arguments[0] = "resolve";
        arguments[1] = "--input";
        arguments[2] = input.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        return Leapfrog.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
