package dev.leapfrog.app.command.watch;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How numbers of tokens may be written. */
class TokenCountTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "36000000, 36000000", "36M, 36000000", "1.5b, 1500000000", "2k, 2000", "3.0, 3"})
    void shouldReadNumbersAsPeopleWriteThem(String written, long tokens) {
        assertThat(new TokenCount().convert(written)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "many", "10 M", "1e6", "0.0001k", "999999999999999B", "M"})
    void shouldRefuseAnythingElse(String written) {
        assertThatThrownBy(() -> new TokenCount().convert(written))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + written + "' is no number of tokens, such as 36000000 or 36M");
    }
}
