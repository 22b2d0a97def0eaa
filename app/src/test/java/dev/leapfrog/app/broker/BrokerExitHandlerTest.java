package dev.leapfrog.app.broker;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerExitHandlerTest {
    @TempDir
    private Path folder;

    @Test
    void shouldGiveKafkasReason() {
        assertThat(BrokerExitHandler.line(folder, "all log dirs have failed"))
                .startsWith("stopped: the broker's storage in " + folder + " failed (all log dirs have failed;");
    }

    @Test
    void shouldAdmitThatThereIsNone() {
        assertThat(BrokerExitHandler.line(folder, null)).contains("(no reason given;");
    }

    @Test
    void shouldSayThatTheDiskIsGone() {
        assertThat(BrokerExitHandler.line(folder.resolve("gone"), null)).contains("does not answer");
    }
}
