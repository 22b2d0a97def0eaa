package dev.leapfrog.app.command.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.app.command.Leapfrog;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.WatchedModels;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.sinks.watch.Acceptance;
import dev.leapfrog.sinks.watch.MonthlyTokens;
import dev.leapfrog.sinks.watch.WatchedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Models that are watched are named by their ids or by the names that APIs take, and kept beside the configuration. */
class WatchCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String said = "";

    @Test
    void shouldKeepWhatWasNamedAsForAnApi() throws IOException {
        assertThat(run("watch add gpt-4o-2024-08-06 --task coding --open --size small,single-gpu --licence MIT"
                        + " --input-tokens 100 --output-tokens 36"))
                .isZero();
        assertThat(run("watch add claude-sonnet-4-20250514")).isZero();

        assertThat(watched())
                .containsExactly(
                        new WatchedModel(
                                ModelId.parse("openai/gpt-4o-2024-08-06"),
                                "coding",
                                new Acceptance(true, Set.of(SizeTier.SMALL, SizeTier.SINGLE_GPU), Set.of("mit")),
                                new MonthlyTokens(100, 36)),
                        new WatchedModel(
                                ModelId.parse("anthropic/claude-sonnet-4-20250514"), "overall", Acceptance.ANY, null));
    }

    @Test
    void shouldReplaceWhatWasSaidForTheSameTaskAndRemove() throws IOException {
        run("watch add openai/gpt-4o --task coding");
        run("watch add openai/gpt-4o --task writing");
        run("watch add openai/gpt-4o --task coding --input-tokens 5");
        assertThat(watched()).extracting(WatchedModel::task).containsExactly("writing", "coding");

        assertThat(run("watch remove gpt-4o --task coding")).isZero();
        assertThat(watched()).extracting(WatchedModel::task).containsExactly("writing");
        assertThat(run("watch remove gpt-4o --task coding")).isEqualTo(2);
        assertThat(said)
                .contains("openai/gpt-4o is not watched for coding; what was added is openai/gpt-4o for writing");
    }

    @Test
    void shouldNameTheNearestIdsOfAnUnknownModel() {
        assertThat(run("watch add gtp-4o --bootstrap-servers localhost:1")).isEqualTo(2);
        assertThat(said).contains("no model is called 'gtp-4o'; the nearest are openai/gpt-4o");
        assertThat(folder.resolve("watch.yaml")).doesNotExist();
    }

    @Test
    void shouldRefuseWhatIsNoSizeAndNoNumberOfTokens() {
        assertThat(run("watch add gpt-4o --size big")).isEqualTo(2);
        assertThat(said).contains("size 'big' is not one of on-device, small, single-GPU, large, unknown");
        assertThat(run("watch add gpt-4o --input-tokens -5")).isEqualTo(2);
        assertThat(said).contains("'-5' is no number of tokens, such as 36000000 or 36M");
    }

    @Test
    void shouldCountBesideTheConfigurationAndNeverWriteIt() throws IOException {
        String yaml = """
                # mine
                watch:
                  - gpt-4o
                  - {model: deepseek-r1, task: coding, accept: {open: true}, tokens: {input: 1000, output: 10}}
                """;
        Path config = Files.writeString(folder.resolve("own.yaml"), yaml);
        assertThat(run("watch add o1 --config " + config)).isZero();
        assertThat(run("watch add gpt-4o --input-tokens 9 --config " + config)).isZero();

        WatchedModels models = WatchedModels.of(Configuration.read(config), folder);
        assertThat(models.get().models())
                .extracting(one -> one.model() + " " + one.task() + " " + one.tokens())
                .containsExactly(
                        "openai/gpt-4o overall null",
                        "deepseek/deepseek-r1 coding MonthlyTokens[input=1000, output=10]",
                        "openai/o1-2024-12-17 overall null");
        assertThat(config).hasContent(yaml);
        assertThat(run("watch remove deepseek-r1 --config " + config)).isEqualTo(2);
        assertThat(said).contains("deepseek/deepseek-r1 stands in " + config + " under watch: take it out there");
    }

    @Test
    void shouldTakeChangesWhileItRunsAndKeepTheLastReadableOnes() throws IOException {
        WatchedModels models = WatchedModels.of(Configuration.defaults(), folder);
        assertThat(models.get().models()).isEmpty();
        run("watch add gpt-4o");
        assertThat(models.get().ids()).containsExactly(ModelId.parse("openai/gpt-4o"));
        Path file = Files.writeString(folder.resolve("watch.yaml"), "watch: 5");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(models.get().ids()).containsExactly(ModelId.parse("openai/gpt-4o"));
    }

    private Iterable<WatchedModel> watched() throws IOException {
        return WatchedModels.of(Configuration.defaults(), folder).get().models();
    }

    private int run(String line) {
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(Arrays.stream(line.split(" ")), Stream.of("--data", folder.toString()))
                .toArray(String[]::new);
        int exit = Leapfrog.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
        said = err.toString();
        return exit;
    }
}
