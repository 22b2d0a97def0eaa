package dev.leapfrog.ingest.publish.kafka;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.publish.LastFacts;
import dev.leapfrog.ingest.publish.PublishException;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The last facts as records: of each key the last one counts, one without a value removes. */
final class LastFactRecords {
    private LastFactRecords() {}

    static LastFacts of(
            List<ConsumerRecord<String, byte[]>> facts,
            List<ConsumerRecord<String, byte[]>> states,
            List<ConsumerRecord<String, byte[]>> aliases) {
        Map<String, List<SourceFact>> factsBySource = last(facts).values().stream()
                .collect(Collectors.groupingBy(
                        record -> FactKey.source(record.key()),
                        Collectors.mapping(record -> read(record, SourceFact.class), Collectors.toList())));
        Map<String, SourceState> statesBySource = new HashMap<>();
        last(states).forEach((source, record) -> statesBySource.put(source, read(record, SourceState.class)));
        Map<String, Facts> bySource = new HashMap<>();
        factsBySource.forEach((source, all) -> bySource.put(source, new Facts(all)));
        List<LearnedAlias> learned = last(aliases).values().stream()
                .map(record -> read(record, LearnedAlias.class))
                .toList();
        return new LastFacts(bySource, statesBySource, learned);
    }

    private static Map<String, ConsumerRecord<String, byte[]>> last(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, ConsumerRecord<String, byte[]>> last = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.value() == null) {
                last.remove(record.key());
            } else {
                last.put(record.key(), record);
            }
        }
        return last;
    }

    /** Going on without a fact would publish as news what was published long ago, so an unreadable one stops ingest. */
    private static <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return EventJson.read(record.value(), type);
        } catch (UnreadableEvent poison) {
            throw new PublishException(
                    "record at offset " + record.offset() + " of " + record.topic() + "-" + record.partition() + " is "
                            + poison.getMessage(),
                    poison);
        }
    }
}
