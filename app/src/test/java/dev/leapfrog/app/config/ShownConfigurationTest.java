package dev.leapfrog.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.sinks.watch.MonthlyTokens;
import dev.leapfrog.sinks.watch.WatchedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the dashboard tells people to write into their configuration can be read. */
class ShownConfigurationTest {
    private static final String SCRIPT = "/dev/leapfrog/sinks/web/page/js/figures/watch.js";
    private static final Pattern SHOWN = Pattern.compile("const HOW = `(.*?)`;", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldReadTheWatchedModelsThatThePageShowsAsAnExample() throws IOException {
        try (InputStream script = requireNonNull(WatchedModel.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            Matcher shown = SHOWN.matcher(new String(script.readAllBytes(), UTF_8));
            assertThat(shown.find()).isTrue();
            Path file = Files.writeString(folder.resolve("leapfrog.yaml"), shown.group(1));
            assertThat(Configuration.read(file).watched().models())
                    .extracting(one -> one.model() + " " + one.task(), WatchedModel::tokens)
                    .containsExactly(tuple("openai/gpt-4o coding", new MonthlyTokens(50_000_000, 10_000_000)));
        }
    }
}
