package dev.leapfrog.events;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Ids and what they refuse. */
class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "gpt-4o", "/gpt-4o", "openai/"})
    void shouldRefuseAModelIdWithoutLabOrName(String id) {
        assertThatThrownBy(() -> ModelId.parse(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lmarena", "lmarena/text", "lmarena/text/overall/more", "lmarena//overall"})
    void shouldRefuseABoardIdOfOtherThanThreeParts(String id) {
        assertThatThrownBy(() -> BoardId.parse(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldReadBackWhatItWrites() {
        Publication publication =
                new Publication(BoardId.parse("lmarena/text/overall"), Instant.parse("2024-06-19T13:39:29Z"));
        RowKey row = RowKey.parse("openai/o3-mini high effort");

        assertThat(Publication.parse(publication.toString())).isEqualTo(publication);
        assertThat(RowKey.parse(row.toString())).isEqualTo(row);
        assertThat(row.configuration()).isEqualTo("high effort");
    }

    @Test
    void shouldPutAModelInEverySegmentItIsOf() {
        Model model = Samples.scoreChanged().model();

        assertThat(Segment.of(model))
                .extracting(Segment::key)
                .containsExactly("all", "lab=google", "closed", "US", "tier=small", "closed:US", "closed:tier=small");
    }

    @Test
    void shouldPutAModelOfUnknownOpennessInNoOpennessSegment() {
        Model model = new Model(
                ModelId.parse("a/b"),
                "b",
                "a",
                null,
                null,
                Openness.UNKNOWN,
                null,
                null,
                SizeTier.UNKNOWN,
                null,
                null,
                false);

        assertThat(Segment.of(model)).extracting(Segment::key).containsExactly("all", "lab=a");
    }

    @Test
    void shouldRefuseAScoreOutsideItsInterval() {
        assertThatThrownBy(() -> new Score(1200, 1201.0, 1210.0, null)).hasMessageContaining("interval");
        assertThatThrownBy(() -> new Score(Double.NaN, null, null, null)).hasMessageContaining("score.value");
        assertThatThrownBy(() -> new Score(1200, 1190.0, null, null)).hasMessageContaining("go together");
    }

    @Test
    void shouldGiveEveryTopicItsOwnName() {
        List<String> names = Topics.all().stream()
                .map(topic -> Topics.withDefaultPrefix().name(topic))
                .toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(names).contains("leapfrog.alerts.gaps", "leapfrog.observations");
        assertThatThrownBy(() -> new Topics("a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldGiveTheSameIdToTheSameHappeningAndAnotherToAnother() {
        Alert alert = Samples.alert();
        Set<Object> ids = Set.of(
                alert.happening(),
                id(alert, Alert.Status.PROVISIONAL, 0),
                id(alert, Alert.Status.CONFIRMED, 0),
                id(alert, Alert.Status.CONFIRMED, 1));

        assertThat(ids).hasSize(4);
        assertThat(alert.id()).isEqualTo(Samples.alert().id()).hasToString("e0f24955-3c47-3138-8099-fc5adce60201");
    }

    private static UUID id(Alert alert, Alert.Status status, int revision) {
        return Alert.Identity.of(
                        alert.happening(), status, revision, alert.identity().group())
                .id();
    }
}
