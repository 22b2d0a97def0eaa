package dev.leapfrog.ingest.source.definition.rule.field;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EndFieldsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gpt-5-mini or gpt-4.1-mini*    | gpt-5-mini or gpt-4.1-mini
                    gpt-5*, gpt-4.1\u2020             | gpt-5, gpt-4.1
                    gpt-5 (gpt-4.1**)              | gpt-5 (gpt-4.1)
                    gpt-4.1                        | gpt-4.1
                    claude-*                       | claude-*
                    *gpt-5*                        | *gpt-5*""")
    void shouldTakeTheMarksOfFootnotesOffNames(String written, String names) {
        assertThat(EndFields.unmarked(written)).isEqualTo(names);
    }
}
