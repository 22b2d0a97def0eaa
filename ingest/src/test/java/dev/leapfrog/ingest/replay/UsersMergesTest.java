package dev.leapfrog.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.MemoryLogs;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.site.lmarena.LmArenaCsv;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a user's alias does to models that were told under its name. */
class UsersMergesTest {
    private static final String BOARD = "https://test.example/list.csv";
    private static final Resolver TABLES = Resolver.bundled();

    private final MemoryLogs logs = new MemoryLogs();
    private Instant now = Instant.parse("2026-06-01T10:00:00Z");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "test_csv")
    void shouldTellAModelOfTheTablesAsWithdrawnAndNewAndMergeNothing(@Nullable String source) {
        board(TABLES, "GPT-4o,1300,OpenAI");
        Resolver knowing =
                TABLES.with(List.of(new Alias("GPT-4o", source, ModelId.parse("openai/gpt-4o-2024-11-20"), null)));
        int told = logs.observations().size();
        board(knowing, "GPT-4o,1300,OpenAI");
        List<Observation> later =
                logs.observations().subList(told, logs.observations().size());

        assertThat(later).noneMatch(ModelMerged.class::isInstance);
        assertThat(later.stream()
                        .filter(ScoreChanged.class::isInstance)
                        .map(one -> ((ScoreChanged) one).model().id()))
                .containsExactly(ModelId.parse("openai/gpt-4o-2024-11-20"));
        assertThat(later.stream()
                        .filter(ScoreWithdrawn.class::isInstance)
                        .map(one -> ((ScoreWithdrawn) one).model().id()))
                .containsExactly(ModelId.parse("openai/gpt-4o"));
    }

    @Test
    void shouldMergeNothingByAnAliasForTheOnlySourceThatNamesIt() {
        board(TABLES, "Nemotron 9 Sparks,1300,Nvidia");
        Alias scoped = new Alias("Nemotron 9 Sparks", "test_csv", ModelId.parse("nvidia/nemotron-9-sparks-30b"), null);
        board(TABLES.with(List.of(scoped)), "Nemotron 9 Sparks,1300,Nvidia");

        assertThat(logs.observations()).noneMatch(ModelMerged.class::isInstance);
    }

    @Test
    void shouldTellTheLowerScoreWhenTheHigherOfTwoRowsThatAreOneIsGone() {
        board(TABLES, "Nemotron 9 Sparks,1150,Nvidia", "Nemotron 9 Sparks 30B,1100,Nvidia");
        ModelId one = ModelId.parse("nvidia/nemotron-9-sparks-30b");
        int told = logs.observations().size();
        board(
                TABLES.with(List.of(new Alias("Nemotron 9 Sparks", null, one, null))),
                "Nemotron 9 Sparks 30B,1100,Nvidia");

        assertThat(logs.observations().subList(told, logs.observations().size()))
                .filteredOn(ScoreChanged.class::isInstance)
                .singleElement()
                .satisfies(change -> {
                    assertThat(((ScoreChanged) change).model().id()).isEqualTo(one);
                    assertThat(((ScoreChanged) change).score().value()).isEqualTo(1100);
                });
    }

    /** A page of the board on the next day, read after a restart. */
    private void board(Resolver resolver, String... rows) {
        String body = "model,score,organization\n" + String.join("\n", rows) + "\nOther,900,Nvidia\n";
        now = now.plus(Duration.ofDays(1));
        Intake intake = logs.intake(
                List.of(new LmArenaCsv("test_csv", new ArenaId("test", "text"), Set.of(BOARD))), resolver, "run");
        SourceState.Cursor at = new SourceState.Cursor(now, "test.warc", 0);
        intake.take(new RecordedResponse(at, BOARD, 200, new Body(body.getBytes(StandardCharsets.UTF_8))));
    }
}
