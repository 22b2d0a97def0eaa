package dev.leapfrog.sinks.sql.schema;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.leapfrog.sinks.sql.query.Question;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/sql.md} says of tables and questions is what the program has. With {@code -Dleapfrog.write=true} it
 * is written.
 */
class SchemaDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/sql.md");

    @Test
    void shouldDescribeTheTablesAsTheyAre() throws Exception {
        assertSection("tables", tables());
    }

    @Test
    void shouldShowTheQuestionsAsTheyAreAsked() throws Exception {
        assertSection("questions", questions());
    }

    private static void assertSection(String name, String expected) throws Exception {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(begin) + begin.length();
        int to = document.indexOf(end);
        assertThat(to).as("marks around " + name).isGreaterThanOrEqualTo(from);
        if (Boolean.getBoolean("leapfrog.write")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + expected + document.substring(to));
        }
        assertThat(Files.readString(DOCUMENT)).contains(begin + expected + end);
    }

    private static String tables() {
        StringBuilder text = new StringBuilder();
        for (SchemaTable table : Schema.bundled().tables().values()) {
            text.append("\n### `").append(table.name()).append("`\n\n").append(table.description());
            text.append(" Key: `").append(String.join("`, `", table.key())).append("`.\n\n");
            text.append("| column | type | |\n|---|---|---|\n");
            for (SchemaTable.Column column : table.columns()) {
                text.append("| `%s` | %s%s | %s |\n"
                        .formatted(
                                column.name(),
                                column.type().sql(),
                                column.required() ? "" : ", may be null",
                                column.description()));
            }
        }
        text.append("\n### Views\n\n| view | shows |\n|---|---|\n");
        Schema.bundled().views().forEach((view, shows) -> text.append("| `%s` | %s |\n".formatted(view, shows)));
        return text.append('\n').toString();
    }

    private static String questions() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Question question : Question.bundled()) {
            number++;
            text.append("\n### %d. %s\n\n`leapfrog sql --question %s`\n\n```sql\n%s\n```\n"
                    .formatted(number, question.text(), question.name(), question.statement()));
        }
        return text.append('\n').toString();
    }
}
