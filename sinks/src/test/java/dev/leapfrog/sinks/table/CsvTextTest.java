package dev.leapfrog.sinks.table;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "gpt-4~gpt-4",
                "=cmd|' /C calc'!A0~'=cmd|' /C calc'!A0",
                "+1+1~'+1+1",
                "-2+3~'-2+3",
                "@SUM(1)~'@SUM(1)",
                "=HYPERLINK(\"http://x\",\"y\")~\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
                "\uFF1D1+1~'\uFF1D1+1",
                "a,b~\"a,b\"",
                "a\"b~\"a\"\"b\"",
            })
    void shouldWriteTextSoThatNoSpreadsheetCarriesItOut(String text, String cell) {
        assertThat(CsvText.text(text)).isEqualTo(cell);
    }

    @Test
    void shouldKeepTextThatBeginsWithATabOrALineFromBeingAFormula() {
        assertThat(CsvText.text("\t=1")).isEqualTo("'\t=1");
        assertThat(CsvText.text("\n=1")).isEqualTo("\"'\n=1\"");
    }

    @Test
    void shouldLeaveNegativeNumbersAsTheyAre() throws Exception {
        StringWriter text = new StringWriter();
        List<Column> columns = List.of(
                new Column("model", Column.Kind.TEXT),
                new Column("points", Column.Kind.NUMBER),
                new Column("day", Column.Kind.DATE),
                new Column("at", Column.Kind.TIME),
                new Column("open", Column.Kind.TRUTH));
        try (CsvText csv = new CsvText(text, columns)) {
            csv.write(Arrays.asList("a/b", -3.5, LocalDate.parse("2025-02-04"), Instant.EPOCH, true));
            csv.write(Arrays.asList(null, null, null, null, null));
        }

        assertThat(text).hasToString("model,points,day,at,open\na/b,-3.5,2025-02-04,1970-01-01T00:00:00Z,true\n,,,,\n");
    }
}
