package dev.leapfrog.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorTextTest {
    @Test
    void shouldNameAFileAndWhatIsWrongWithIt() {
        assertThat(ErrorText.of(new NoSuchFileException("x.warc.gz"))).isEqualTo("no such file: x.warc.gz");
        assertThat(ErrorText.of(new NoSuchFileException(
                        Path.of("x.warc.gz").toAbsolutePath().toString())))
                .isEqualTo("no such file: x.warc.gz");
        assertThat(ErrorText.of(new UncheckedIOException(new AccessDeniedException("/etc/shadow"))))
                .isEqualTo("access denied: /etc/shadow");
        assertThat(ErrorText.of(new FileSystemException("out", null, "Read-only file system")))
                .isEqualTo("out: Read-only file system");
    }

    @Test
    void shouldGiveTheReasonBelowAWrapper() {
        assertThat(ErrorText.of(new ExecutionException(new TimeoutException("Timed out waiting for a node"))))
                .isEqualTo("the cluster did not answer in time: Timed out waiting for a node");
        assertThat(ErrorText.of(new KafkaException(
                        "Failed to construct kafka consumer",
                        new ConfigException("No resolvable bootstrap urls given in bootstrap.servers"))))
                .isEqualTo(
                        "a setting of Kafka cannot be used: No resolvable bootstrap urls given in bootstrap.servers");
        assertThat(ErrorText.of(new CompletionException(new IllegalStateException("two sources are called x"))))
                .isEqualTo("two sources are called x");
    }

    @Test
    void shouldSayWhatIsWrongWithACommandLine() {
        assertThat(ErrorText.usage("Unmatched argument at index 0: 'frobnicate'"))
                .isEqualTo("'frobnicate' is no command, and no argument that is expected there");
        assertThat(ErrorText.usage(
                        "Value for option option '--where' (FIELD=VALUE) should be in KEY=VALUE format but was a ~~ b"))
                .isEqualTo("--where must be FIELD=VALUE, not 'a ~~ b'");
        assertThat(ErrorText.usage("Invalid value for option '--days': 'x' is not an int"))
                .isEqualTo("Invalid value for option '--days': 'x' is not a whole number");
        assertThat(ErrorText.usage("Invalid value for option '--share': 'x' is not a double"))
                .isEqualTo("Invalid value for option '--share': 'x' is not a number");
        assertThat(ErrorText.usage("Invalid value for option '--output': expected one of [TEXT, JSON]"
                        + " (case-insensitive) but was 'xml'"))
                .isEqualTo("Invalid value for option '--output': 'xml' is none of text, json");
        assertThat(ErrorText.usage("Unknown option: '--nosuch'")).isEqualTo("Unknown option: '--nosuch'");
    }

    @Test
    void shouldShowNoClassNamesAndNoControlCharacters() {
        assertThat(ErrorText.of(new IOException("java.net.ConnectException: refused\nat line 2")))
                .isEqualTo("reading or writing failed: refused");
        assertThat(ErrorText.of(new ArithmeticException("/ by zero")))
                .isEqualTo("unexpected error: / by zero (LEAPFROG_LOG=INFO shows where)");
        assertThat(ErrorText.of(new NullPointerException()))
                .isEqualTo("unexpected error: no reason given (LEAPFROG_LOG=INFO shows where)");
        assertThat(ErrorText.of(new IllegalStateException("a\u001b[31mb"))).doesNotContain("\u001b");
    }
}
