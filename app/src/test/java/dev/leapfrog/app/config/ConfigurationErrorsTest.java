package dev.leapfrog.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.streams.board.BoardRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is said of a configuration that is not understood: file, line, field and what is allowed, in words. */
class ConfigurationErrorsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sources: 5                                     | line 1: sources: must be a list
            sources: [{source: own, about: x}]             | line 1: sources[0]: must be a text, the path of a file
            [1]                                            | line 1: must be fields by name
            nosuch: 1                                      | nosuch: there is no such field; known here are aliases, routes, rules, sources, sql, watch, web, without
            rules: {boards: {heldFor: soon}}               | rules.boards.heldFor must be a time
            aliases: [{name: x, model: nolab}]             | aliases[0].model: 'nolab' is no lab/model
            watch: gpt-4o                                  | watch must be a list of models
            watch: [[x]]                                   | watch[0] must be the name of a model, or fields by name
            watch: [gtp-4o]                                | watch[0]: no model is called 'gtp-4o'; the nearest are openai/gpt-4o,
            watch: [{task: coding}]                        | watch[0].model: is missing
            watch: [{model: gpt-4o, tasks: x}]             | watch[0].tasks: there is no such field; known here are accept, model, task, tokens
            watch: [{model: gpt-4o, accept: {sizes: [big]}}] | watch[0]: size 'big' is not one of on-device, small, single-GPU, large, unknown
            watch: [{model: gpt-4o, accept: {open: perhaps}}] | watch[0].accept.open: 'perhaps' is not true or false
            watch: [{model: gpt-4o, tokens: {input: many}}] | watch[0].tokens.input: 'many' is not a whole number
            watch: [{model: gpt-4o, tokens: {input: -1}}]  | watch[0]: tokens.input must not be negative
            watch: [{model: gpt-4o, tokens: {}}]           | watch[0]: tokens must be more than none
            watch: [gpt-4o, {model: openai/gpt-4o}]        | watch[1]: openai/gpt-4o is there for overall already
            sql: {url: oracle:x}                           | sql.url must be sqlite:FILE or postgresql://HOST/DATABASE
            sql: {url: "postgresql://me:pw@host/db"}       | sql.url must not hold a password: put it into a file
            without: [nosuch]                              | 'without' names nosuch, which is no source
            """)
    void shouldNameFileLineFieldAndWhatIsAllowed(String yaml, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), yaml);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configuration.read(file))
                .withMessageStartingWith(file + ": " + said)
                .satisfies(wrong -> assertThat(wrong.getMessage())
                        .doesNotContain("java.", "dev.leapfrog.app", "Exception", "JsonToken"));
    }

    /** The board of a user's own source that is overall, or the only one, and the one that is said to be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {board: own/code/overall}                                                    | own/code/overall
            {board: own/code/easy}                                                       | own/code/easy
            {board: own/code/easy, headline: false}                                      | ''
            {board: own/code/easy}, {board: own/code/overall}                            | own/code/overall
            {board: own/code/easy}, {board: own/code/hard}                               | ''
            {board: own/code/easy}, {board: own/code/hard, headline: true}               | own/code/hard
            {board: own/code/easy, headline: true}, {board: own/code/overall, headline: false} | own/code/easy
            {board: "own/code/{category}", category: Part}                               | own/code/overall
            """)
    void shouldTakeABoardOfTheUsersForAHeadlineBoard(String boards, String headline) throws IOException {
        String rules = boards.replaceAll(
                "board: (\"[^\"]+\"|[^,}]+)", "board: $1, scale: PERCENT, version: v, model: {name: M}, score: S");
        Files.writeString(
                folder.resolve("source.yaml"),
                "- {source: own, about: x, format: csv, urls: https://example.org/x.csv, boards: [" + rules + "]}");
        Path file = Files.writeString(folder.resolve("own.yaml"), "sources: [source.yaml]");

        Set<BoardId> quoted =
                new TreeSet<>(Configuration.read(file).rules().boards().headlineBoards());
        quoted.removeAll(BoardRules.defaults().headlineBoards());

        assertThat(quoted.stream().map(BoardId::toString).collect(Collectors.joining(" ")))
                .isEqualTo(headline);
    }

    @Test
    void shouldLetTheRuleNameTheHeadlineBoards() throws IOException {
        Files.writeString(folder.resolve("source.yaml"), """
                - source: own
                  about: x
                  format: csv
                  urls: https://example.org/x.csv
                  boards: [{board: own/code/overall, scale: PERCENT, version: v, model: {name: M}, score: S}]
                """);
        Path file = Files.writeString(folder.resolve("own.yaml"), """
                sources: [source.yaml]
                rules: {boards: {headlineBoards: [lmarena/text/overall]}}
                """);

        assertThat(Configuration.read(file).rules().boards().headlineBoards())
                .containsExactly(BoardId.parse("lmarena/text/overall"));
    }

    @Test
    void shouldSayThatAFolderIsNoFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configuration.read(folder))
                .withMessage(folder + " is a folder, not a file");
    }

    /** The parts of the program have one configuration, and each only the secrets that it needs. */
    @Test
    void shouldReadTheDatabasesPasswordOnlyWhereItIsNeeded() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"), "sql: {url: \"postgresql://host/db\", passwordFile: not-there}");

        Configuration read = Configuration.read(file);

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> read.sql().settings(null, Map.of()))
                .withMessageContaining("not-there");
    }
}
