package dev.leapfrog.ingest.publish.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.publish.LastFacts;
import dev.leapfrog.ingest.publish.PublishException;
import dev.leapfrog.ingest.publish.Samples;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LastFactRecordsTest {
    private static final SourceFact.Row OLDER =
            new SourceFact.Row(Samples.BOARD, Samples.MODEL, "GPT a", Score.of(1000), 2, true);

    @Test
    void shouldKeepTheLastFactOfEachEntityApartBySource() {
        LastFacts last = LastFactRecords.of(
                List.of(
                        record("one arena/text/overall openai/gpt-a", EventJson.write(OLDER)),
                        record("two arena/text/overall openai/gpt-a", EventJson.write(OLDER)),
                        record("one arena/text/overall openai/gpt-a", EventJson.write(Samples.ROW))),
                List.of(),
                List.of());

        assertThat(last.facts("one").all()).containsExactly(Samples.ROW);
        assertThat(last.facts("two").all()).containsExactly(OLDER);
        assertThat(last.facts("three")).isEqualTo(Facts.none());
    }

    @Test
    void shouldForgetWhatWasRemoved() {
        LastFacts last = LastFactRecords.of(
                List.of(
                        record("one arena/text/overall openai/gpt-a", EventJson.write(Samples.ROW)),
                        record("one arena/text/overall openai/gpt-a", null)),
                List.of(),
                List.of());

        assertThat(last.facts("one").all()).isEmpty();
    }

    @Test
    void shouldKnowHowFarEachSourceHasBeenRead() {
        LastFacts last = LastFactRecords.of(
                List.of(), List.of(record("test_source", EventJson.write(Samples.STATE))), List.of());

        assertThat(last.state("test_source")).contains(Samples.STATE);
        assertThat(last.state("other")).isEmpty();
    }

    @Test
    void shouldStopAtAFactThatCannotBeRead() {
        assertThatThrownBy(() -> LastFactRecords.of(
                        List.of(record("one x", "garbage".getBytes(StandardCharsets.UTF_8))), List.of(), List.of()))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("offset 5 of topic-0");
    }

    private static ConsumerRecord<String, byte[]> record(String key, byte @Nullable [] value) {
        return new ConsumerRecord<>("topic", 0, 5, key, value);
    }
}
