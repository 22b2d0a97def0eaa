package dev.leapfrog.ingest.publish.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.topic.CloudEventHeaders;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.publish.Transaction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a transaction, in the order in which they are sent.
 *
 * <p>Every observation goes to the one partition of {@code observations}. To {@code scores} go those of an arena, by
 * its key, and those that concern every arena (a model, the calendar) into each partition by number, so that whoever
 * reads one partition misses nothing. Alerts that ingest itself raises go to their topic, and the stories that tell
 * them to that of stories.
 *
 * <p>A record's timestamp is the event time, but never later than the response that brought it: brokers refuse what
 * lies ahead of their clock.
 */
final class TransactionRecords {
    private static final int ONLY_PARTITION = 0;

    private final Topics topics;
    private final int scorePartitions;

    TransactionRecords(Topics topics, int scorePartitions) {
        this.topics = topics;
        this.scorePartitions = scorePartitions;
    }

    List<ProducerRecord<String, byte[]>> of(Transaction transaction) {
        SourceState state = transaction.state();
        Instant read = state.cursor().date();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        transaction.observations().forEach(observation -> addObservation(observation, read, records));
        for (SourceFact fact : transaction.updated()) {
            records.add(record(
                    Topics.SOURCE_FACTS, FactKey.of(state.source(), fact.entity()), EventJson.write(fact), read));
        }
        for (String entity : transaction.removed()) {
            records.add(record(Topics.SOURCE_FACTS, FactKey.of(state.source(), entity), null, read));
        }
        transaction
                .learned()
                .forEach(alias -> records.add(record(Topics.ALIASES, alias.key(), EventJson.write(alias), read)));
        transaction.forgotten().forEach(key -> records.add(record(Topics.ALIASES, key, null, read)));
        transaction
                .alerts()
                .forEach(alert ->
                        records.add(output(Topics.alerts(alert.family()), alert, EventJson.write(alert), read)));
        transaction
                .stories()
                .forEach(story -> records.add(output(Topics.STORIES, story, EventJson.write(story), read)));
        records.add(record(Topics.SOURCES, state.source(), EventJson.write(state), read));
        return records;
    }

    private void addObservation(Observation observation, Instant read, List<ProducerRecord<String, byte[]>> records) {
        Instant event = observation.provenance().eventTime();
        Instant timestamp = event.isBefore(read) ? event : read;
        byte[] json = EventJson.write(observation);
        records.add(marked(observation, Topics.OBSERVATIONS, ONLY_PARTITION, observation.subject(), json, timestamp));
        switch (observation) {
            case ScoreChanged changed -> toArena(changed.board().arena(), changed, json, timestamp, records);
            case ScoreWithdrawn withdrawn -> toArena(withdrawn.board().arena(), withdrawn, json, timestamp, records);
            case ScoresRevised revised -> toArena(revised.board().arena(), revised, json, timestamp, records);
            case BoardPublished published -> toArena(published.board().arena(), published, json, timestamp, records);
            case ArenaPublished published -> toArena(published.arena(), published, json, timestamp, records);
            case ModelChanged changed -> toEveryArena(changed, json, timestamp, records);
            case ModelMerged merged -> toEveryArena(merged, json, timestamp, records);
            case DayEnded day -> toEveryArena(day, json, timestamp, records);
            case EcosystemObservation ofNoArena -> {
                // Arena detectors have no use for it.
            }
        }
    }

    private void toArena(
            ArenaId arena,
            Observation observation,
            byte[] json,
            Instant timestamp,
            List<ProducerRecord<String, byte[]>> records) {
        records.add(marked(observation, Topics.SCORES, null, arena.toString(), json, timestamp));
    }

    private void toEveryArena(
            Observation observation, byte[] json, Instant timestamp, List<ProducerRecord<String, byte[]>> records) {
        for (int partition = 0; partition < scorePartitions; partition++) {
            records.add(marked(observation, Topics.SCORES, partition, observation.subject(), json, timestamp));
        }
    }

    private ProducerRecord<String, byte[]> marked(
            Observation observation,
            Topic<Observation> topic,
            @Nullable Integer partition,
            String key,
            byte[] json,
            Instant timestamp) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topics.name(topic), partition, timestamp.toEpochMilli(), key, json);
        CloudEventHeaders.mark(record.headers(), observation);
        return record;
    }

    private ProducerRecord<String, byte[]> output(Topic<?> topic, Output output, byte[] json, Instant read) {
        ProducerRecord<String, byte[]> record = record(topic, output.key(), json, read);
        CloudEventHeaders.mark(record.headers(), output);
        return record;
    }

    private ProducerRecord<String, byte[]> record(
            Topic<?> topic, String key, byte @Nullable [] json, Instant timestamp) {
        return new ProducerRecord<>(topics.name(topic), null, timestamp.toEpochMilli(), key, json);
    }
}
