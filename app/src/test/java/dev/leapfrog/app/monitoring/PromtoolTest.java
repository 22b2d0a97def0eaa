package dev.leapfrog.app.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Prometheus's own word on its configuration and on the alert rules; skipped where its tool is not installed. */
class PromtoolTest {
    private static final String PROMTOOL = "promtool";

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireTool() {
        Assumptions.assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, PROMTOOL))),
                "skipped: promtool is not on the PATH (Debian has it in the package prometheus)");
    }

    @Test
    void shouldPassTheTestsOfTheRules() throws Exception {
        assertThat(promtool("test", "rules", "rules-test.yml")).contains("SUCCESS");
    }

    @Test
    void shouldHaveRulesThatPrometheusTakes() throws Exception {
        assertThat(promtool("check", "rules", "rules.yml")).contains("SUCCESS");
    }

    /** The token's file is only in the container. */
    @Test
    void shouldHaveAConfigurationThatPrometheusTakes() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "x");
        Files.copy(Monitored.RULES, folder.resolve("rules.yml"));
        Path copy = Files.writeString(
                folder.resolve("prometheus.yml"),
                Files.readString(Monitored.SCRAPED).replace("/run/secrets/web-token", token.toString()));

        assertThat(promtool("check", "config", copy.toString())).contains("SUCCESS");
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = PROMTOOL;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command)
                .directory(Monitored.FOLDER.resolve("prometheus").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
