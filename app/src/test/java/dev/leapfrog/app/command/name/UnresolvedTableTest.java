package dev.leapfrog.app.command.name;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.Resolver;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnresolvedTableTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final Map<String, SourceFact> FACTS = Map.of(
            "board a/b/c unknown/gpt-4o-2024-05",
            row("unknown/gpt-4o-2024-05", "GPT 4o 2024 05", false),
            "other a/b/c unknown/gpt-4o-2024-05",
            row("unknown/gpt-4o-2024-05", "gpt-4o-2024-05", false),
            "board a/b/c unknown/zzz",
            row("unknown/zzz", "zzz\u001b[31m", false),
            "board a/b/c openai/gpt-5",
            row("openai/gpt-5", "GPT-5", true),
            "board released x",
            new SourceFact.Released("x"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldListWhatIsNotResolvedTheMostNamedFirst() {
        print(FACTS, false);

        assertThat(out.toString().lines()).hasSize(3).noneMatch(line -> line.contains("\u001b"));
        assertThat(out.toString().lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("unknown/gpt-4o-2024-05")
                        .contains("2  board, other: GPT 4o 2024 05, gpt-4o-2024-05", "openai/gpt-4o-2024-05-13"));
        assertThat(err.toString()).contains("2 models are not resolved", "aliases: [{name: \"GPT 4o 2024 05\", model:");
    }

    @Test
    void shouldListThemAsJson() {
        print(FACTS, true);

        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith(
                                "{\"facts\":2,\"model\":\"unknown/gpt-4o-2024-05\",\"names\":[\"GPT 4o 2024 05\","));
    }

    @Test
    void shouldSayThatEveryNameIsResolved() {
        print(Map.of(), false);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("every name is resolved");
    }

    private void print(Map<String, SourceFact> facts, boolean json) {
        UnresolvedTable.of(new TreeMap<>(facts), RESOLVER).print(new PrintWriter(out), new PrintWriter(err), json);
    }

    private static SourceFact row(String id, String alias, boolean resolved) {
        ModelId of = ModelId.parse(id);
        Model model = new Model(
                of, alias, of.lab(), null, null, Openness.UNKNOWN, null, null, SizeTier.UNKNOWN, null, null, resolved);
        return new SourceFact.Row(BoardId.parse("a/b/c"), model, alias, Score.of(1000), 1, true);
    }
}
