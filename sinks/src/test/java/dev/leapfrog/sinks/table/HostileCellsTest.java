package dev.leapfrog.sinks.table;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.leapfrog.sinks.CsvReader;
import dev.leapfrog.sinks.HostileNames;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.CsvTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names that want to be more than text, in cells of CSV (of commands, of exports, of the API) and on a terminal. */
class HostileCellsTest {
    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldStayOneCellThatIsNoFormula(String name) throws Exception {
        StringWriter file = new StringWriter();
        try (CsvText csv = new CsvText(
                file, List.of(new Column("name", Column.Kind.TEXT), new Column("next", Column.Kind.TEXT)))) {
            csv.write(List.of(name, "after"));
        }
        Answer answer = CsvTable.answer(
                "names",
                List.of(
                        new CsvTable.Column<String>("name", one -> one),
                        new CsvTable.Column<String>("next", one -> "after")),
                List.of(name));

        for (String written : List.of(file.toString(), new String(answer.body(), StandardCharsets.UTF_8))) {
            List<List<String>> rows = CsvReader.read(written);
            assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(2));
            String cell = rows.get(1).getFirst();
            assertThat(cell.endsWith(bytes(name)) || cell.endsWith(name)).isTrue();
            assertThat(cell).hasSizeLessThanOrEqualTo(name.length() + 1);
            assertThat(FORMULAS.indexOf(cell.charAt(0))).isNegative();
            assertThat(rows.get(1).get(1)).isEqualTo("after");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldNotSteerATerminal(String name) {
        String printed = PrintableText.of(name);

        assertThat(HostileNames.steers(printed)).isFalse();
        assertThat(printed).doesNotContain("\n").hasSameSizeAs(name);
    }

    /** As it is read after it was sent: halves of characters have no bytes of their own. */
    private static String bytes(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
