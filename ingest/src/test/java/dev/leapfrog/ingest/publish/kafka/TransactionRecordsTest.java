package dev.leapfrog.ingest.publish.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.publish.Samples;
import dev.leapfrog.ingest.publish.Transaction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TransactionRecordsTest {
    private final TransactionRecords records = new TransactionRecords(Topics.withDefaultPrefix(), 4);

    @Test
    void shouldWriteAnObservationOfAnArenaToObservationsAndByItsArenaToScores() {
        assertThat(records(Samples.scoreChanged()))
                .extracting(TransactionRecordsTest::place)
                .containsExactly(
                        "leapfrog.observations-0 openai/gpt-a",
                        "leapfrog.scores-null arena/text",
                        "leapfrog.sources-null test_source");
        assertThat(records(Samples.boardPublished()))
                .extracting(TransactionRecordsTest::place)
                .contains("leapfrog.observations-0 arena/text/overall", "leapfrog.scores-null arena/text");
    }

    @Test
    void shouldWriteWhatConcernsEveryArenaIntoEachPartitionOfScores() {
        assertThat(records(Samples.modelChanged()))
                .extracting(TransactionRecordsTest::place)
                .containsExactly(
                        "leapfrog.observations-0 openai/gpt-a",
                        "leapfrog.scores-0 openai/gpt-a",
                        "leapfrog.scores-1 openai/gpt-a",
                        "leapfrog.scores-2 openai/gpt-a",
                        "leapfrog.scores-3 openai/gpt-a",
                        "leapfrog.sources-null test_source");
        assertThat(records(Samples.dayEnded("2024-06-18"))).hasSize(6);
    }

    @Test
    void shouldWriteFactsThenRemovalsThenTheCursorLast() throws UnreadableEvent {
        List<ProducerRecord<String, byte[]>> written = records.of(new Transaction(
                List.of(Samples.scoreChanged()),
                List.of(Samples.ROW),
                List.of("arena/text/overall lab/gone"),
                Samples.STATE));

        assertThat(written)
                .extracting(TransactionRecordsTest::place)
                .endsWith(
                        "leapfrog.source-facts-null test_source arena/text/overall openai/gpt-a",
                        "leapfrog.source-facts-null test_source arena/text/overall lab/gone",
                        "leapfrog.sources-null test_source");
        assertThat(written.get(3).value()).isNull();
        assertThat(EventJson.read(written.getLast().value(), SourceState.class)).isEqualTo(Samples.STATE);
    }

    @Test
    void shouldWriteWhatWasLearnedByItsKey() throws UnreadableEvent {
        LearnedAlias alias = new LearnedAlias(
                "openrouter",
                "openai/gpt-a:free",
                ModelId.parse("openai/gpt-a"),
                null,
                ModelId.parse("openai/gpt-b"),
                "canonical slug",
                Samples.scoreChanged().provenance());
        List<ProducerRecord<String, byte[]>> written = records.of(new Transaction(
                List.of(),
                List.of(),
                List.of(),
                List.of(alias),
                List.of("openrouter openai/gpt-c"),
                List.of(),
                List.of(),
                Samples.STATE));

        assertThat(written)
                .extracting(TransactionRecordsTest::place)
                .containsExactly(
                        "leapfrog.aliases-null openrouter openai/gpt-a:free",
                        "leapfrog.aliases-null openrouter openai/gpt-c",
                        "leapfrog.sources-null test_source");
        assertThat(EventJson.read(written.getFirst().value(), LearnedAlias.class))
                .isEqualTo(alias);
        assertThat(written.get(1).value()).isNull();
    }

    @Test
    void shouldBearTheEventTimeButNeverOneAfterTheResponse() {
        assertThat(records(Samples.scoreChanged()).getFirst().timestamp()).isEqualTo(Samples.PUBLISHED.toEpochMilli());
        assertThat(records(Samples.modelChanged()).getFirst().timestamp()).isEqualTo(Samples.FETCHED.toEpochMilli());
        assertThat(records(Samples.dayEnded("2024-06-19")).getFirst().timestamp())
                .isEqualTo(Samples.FETCHED.toEpochMilli());
    }

    @Test
    void shouldMarkObservationsAsCloudEvents() {
        ProducerRecord<String, byte[]> record = records(Samples.scoreChanged()).getFirst();

        assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("dev.leapfrog.ScoreChanged");
    }

    private List<ProducerRecord<String, byte[]>> records(Observation observation) {
        return records.of(Transaction.of(observation, Samples.STATE));
    }

    private static String place(ProducerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + " " + record.key();
    }
}
