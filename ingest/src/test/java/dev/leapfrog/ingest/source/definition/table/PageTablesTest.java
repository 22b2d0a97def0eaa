package dev.leapfrog.ingest.source.definition.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageTablesTest {
    private static final TableSelection TURNED = new TableSelection(null, null, null, true, RowFilter.ANY, null, null);

    @Test
    void shouldRepeatACellOverWhatItSpans() throws UnreadableException {
        List<DocumentRow> rows = html(
                "<table><tr><th rowspan=2>Model</th><th colspan=2>Price</th></tr><tr><th>In</th><th>Out</th></tr>"
                        + "<tr><td rowspan=2>a</td><td colspan=2>1</td></tr><tr><td>2</td><td>3</td></tr></table>",
                TableSelection.ALL);

        assertThat(rows).extracting(row -> row.text("model")).containsExactly("a", "a");
        assertThat(rows).extracting(row -> row.text("Price In")).containsExactly("1", "2");
        assertThat(rows).extracting(row -> row.text("~out$")).containsExactly("1", "3");
        assertThat(rows).extracting(row -> row.text("#3")).containsExactly("1", "3");
    }

    @Test
    void shouldSetApartWhatIsStruckOut() throws UnreadableException {
        List<DocumentRow> rows = html(
                "<table><tr><th>P</th></tr><tr><td>$1 <del>$2</del><s>$3</s>"
                        + "<i style='text-decoration: line-through'>$4</i><sup>1</sup></td></tr></table>",
                TableSelection.ALL);

        assertThat(rows.getFirst().text("P")).isEqualTo("$1");
        assertThat(rows.getFirst().text("P@struck")).isEqualTo("$2 $3 $4");
    }

    @Test
    void shouldReadColumnsAsLines() throws UnreadableException {
        List<DocumentRow> rows = html(
                "<h2>Models</h2><table><tr><td colspan=2>Model</td><td>a</td><td>b</td></tr>"
                        + "<tr><td rowspan=2>Price</td><td>In</td><td>1</td><td>2</td></tr><tr><td>Out</td><td>3</td></tr></table>",
                TURNED);

        assertThat(rows).extracting(row -> row.text("Model")).containsExactly("a", "b");
        assertThat(rows).extracting(row -> row.text("Price Out")).containsExactly("3", "");
        assertThat(rows).extracting(row -> row.text("@heading")).containsOnly("Models");
    }

    @Test
    void shouldMakeOneRowOfTheLinesOfAGroup() throws UnreadableException {
        TableSelection grouped = new TableSelection(
                null, null, null, false, RowFilter.ANY, FieldRule.of("Model"), FieldRule.of("@heading"));
        List<DocumentRow> rows = markdown("""
                ## Standard
                | Model | In |
                |---|---|
                | a | 2 |
                | b | 4 |
                ## Batch
                | Model | In |
                |---|---|
                | a | 1 |
                """, grouped);

        assertThat(rows).extracting(row -> row.text("In")).containsExactly("2", "4");
        assertThat(rows).extracting(row -> row.text("[Batch] In")).containsExactly("1", null);
        assertThat(rows.getFirst().rows("*")).hasSize(2);
    }

    @Test
    void shouldReadMarkdownWithoutItsMarks() throws UnreadableException {
        List<DocumentRow> rows = markdown("""
                | **Model** | `Price` |
                | :-- | --: |
                | [a_b](http://x.example/a) | ~~$2~~ \\$1 |
                | _c_ \\| d | <del>$3</del> $2<br>now |
                ```
                | no | table |
                |---|---|
                ```
                """, TableSelection.ALL);

        assertThat(rows).extracting(row -> row.text("Model")).containsExactly("a_b", "c | d");
        assertThat(rows).extracting(row -> row.text("Price")).containsExactly("$1", "$2 now");
        assertThat(rows).extracting(row -> row.text("Price@struck")).containsExactly("$2", "$3");
    }

    @Test
    void shouldRefuseWhatIsNoPageOfTables() {
        assertThatThrownBy(() -> markdown("<!DOCTYPE html><html></html>", TableSelection.ALL))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("HTML instead of Markdown");
        assertThatThrownBy(() -> html("<p>x</p>", TableSelection.ALL)).hasMessage("no table");
        assertThatThrownBy(() -> html("", TableSelection.ALL)).hasMessage("no HTML");
    }

    @Test
    void shouldBoundWhatSpansMakeOfLittle() {
        String wide = "<td colspan=1000 rowspan=65534>x</td>".repeat(40);
        String page = "<table>" + ("<tr>" + wide + "</tr>").repeat(3000) + "</table>";

        assertThatThrownBy(() -> html(page, TableSelection.ALL)).hasMessageStartingWith("tables of more than");
    }

    @Test
    void shouldReadDeepPages() throws UnreadableException {
        String deep = "<div>".repeat(50_000) + "<table><tr><th>P</th></tr><tr><td>" + "<b>".repeat(50_000) + "1";

        assertThat(html("<table><tr><th>P</th></tr><tr><td>1</td></tr></table>" + deep, TableSelection.ALL))
                .extracting(row -> row.text("P"))
                .startsWith("1");
    }

    private static List<DocumentRow> html(String page, TableSelection tables) throws UnreadableException {
        return TableDocument.html(page.getBytes(StandardCharsets.UTF_8), tables).rows("");
    }

    private static List<DocumentRow> markdown(String page, TableSelection tables) throws UnreadableException {
        return TableDocument.markdown(page.getBytes(StandardCharsets.UTF_8), tables)
                .rows("");
    }
}
