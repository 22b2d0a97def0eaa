package dev.leapfrog.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is said of a configuration that is not understood: file, line, field and what is allowed, in words. */
class ConfigurationErrorsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sources: 5                                     | line 1: sources: must be a list
            sources: [{source: own, about: x}]             | line 1: sources[0]: must be a text
            [1]                                            | line 1: must be fields by name
            nosuch: 1                                      | nosuch: there is no such field; known here are aliases, rules, sources, without
            rules: {boards: {heldFor: soon}}               | rules.boards.heldFor must be a time
            aliases: [{name: x, model: nolab}]             | aliases[0].model: 'nolab' is no lab/model
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

    @Test
    void shouldSayThatAFolderIsNoFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configuration.read(folder))
                .withMessage(folder + " is a folder, not a file");
    }
}
