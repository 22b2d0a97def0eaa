package dev.leapfrog.ingest.source.definition;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.leapfrog.ingest.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InvalidDefinitionTest {
    private static final String DEFINITION = """
            source: a_board
            about: for the test
            urls: ["https://example.org/x"]
            format: json
            boards:
              - {board: a/b/c, scale: PERCENT, version: v, rows: rows.*, model: name, score: score}
            """;

    @Test
    void shouldReadTheDefinitionThatTheOthersDifferFrom() throws InvalidDefinitionException {
        assertThat(read(DEFINITION).getFirst().name()).isEqualTo("a_board");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: json | format: htmll | line 4: format: 'htmll' is not one of"
                        + " csv, feed, html, html-table, json, markdown, next, page, yaml",
                "format: json | format: | line 4: format: is empty",
                "scale: PERCENT | scale: percent | line 6: boards[0].scale: 'percent' is not one of"
                        + " ELO, INDEX, PERCENT",
                "'model: name,' | '' | line 6: boards[0].model: is missing",
                "score: score | 'score: [score]' | line 6: boards[0].score: must be a path, or fields by name",
                "score: score | 'score: {value: {at: a, times: x}}' |"
                        + " line 6: boards[0].score.value.times: 'x' is not a number",
                "score: score | 'score: {value: {at: a, match: \"(\"}}' |"
                        + " line 6: boards[0].score.value: '(' is not a pattern: missing closing )",
                "board: a/b/c | board: a/b | line 6: boards[0]: 'board' must be publisher/arena/category, not 'a/b'",
                "version: v | version: v, versionAt: w | line 6: boards[0]: a board needs either 'version' or 'versionAt'",
                "format: json | 'format: json: x' | line 4: is not YAML: mapping values are not allowed here",
                "source: a_board | source: A Board | line 7: source A Board: 'source' must be one word of"
                        + " lower-case letters, digits, '_' and '-', not 'A Board'",
            },
            quoteCharacter = '`')
    void shouldNameLineAndFieldAndWhatIsAllowed(String part, String instead, String message) {
        assertThatThrownBy(() -> read(DEFINITION.replace(unquoted(part), unquoted(instead))))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: two | line 1: version: 'two' is not a whole number",
                "history: maybe | line 1: history: 'maybe' is not true or false",
                "poll: {urls: [http://example.org/], every: 6 hours} |"
                        + " line 1: poll.every: '6 hours' is not a duration such as PT6H",
                "poll: {urls: [http://example.org/], every: PT6S} |"
                        + " line 1: poll: 'every' must be at least PT1M, not PT6S",
                "published: {at: date, format: bbbb} |"
                        + " line 1: published: 'format' must be a date format such as 'MMM d, yyyy', not 'bbbb'",
                "published: {} | line 1: published: a field needs either 'at' or 'is'",
                "table: {header: 9} | line 1: table: 'header' must be 1 to 5, not 9",
                "table: {group: a, groups: b} | table.groups: there is no such field; known here are"
                        + " group, header, heading, label, select, transpose, where",
            },
            quoteCharacter = '`')
    void shouldSayWhatIsWrongWithAFieldThatIsAdded(String field, String message) {
        assertThatThrownBy(() -> read(field + "\n" + DEFINITION))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(message);
    }

    private static List<Source> read(String yaml) throws InvalidDefinitionException {
        return Definitions.read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String unquoted(String text) {
        return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
    }
}
