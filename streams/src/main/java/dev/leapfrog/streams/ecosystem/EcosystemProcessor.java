package dev.leapfrog.streams.ecosystem;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.topic.CloudEventHeaders;
import dev.leapfrog.streams.shell.DeadLetter;
import dev.leapfrog.streams.shell.StoredMemory;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The shell around everything outside arenas: decode, hand over, forward what was concluded. */
final class EcosystemProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final EcosystemRules rules;
    private @Nullable ProcessorContext<byte[], byte[]> context;
    private @Nullable Ecosystem ecosystem;

    EcosystemProcessor(EcosystemRules rules) {
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> assigned) {
        KeyValueStore<String, byte[]> store = assigned.getStateStore(EcosystemTopology.STORE);
        context = assigned;
        ecosystem = new Ecosystem(rules, new StoredMemory(store));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            byte[] json = record.value() == null ? new byte[0] : record.value();
            forward(assigned(ecosystem).take(EventJson.read(json, Observation.class)));
        } catch (UnreadableEvent unreadable) {
            ProcessorContext<byte[], byte[]> to = assigned(context);
            to.forward(
                    DeadLetter.of(record, to.recordMetadata().orElse(null), unreadable.toString()),
                    EcosystemTopology.DEAD_LETTERS);
        }
    }

    private void forward(Conclusions conclusions) {
        for (PriceFact fact : conclusions.prices()) {
            Headers headers = new RecordHeaders();
            CloudEventHeaders.mark(headers, fact);
            Instant time = notAfter(fact.at(), fact.provenance().fetchedAt());
            forward(fact.model().id().toString(), fact, time, headers, EcosystemTopology.PRICES);
        }
        for (ReleaseFact fact : conclusions.releases()) {
            Headers headers = new RecordHeaders();
            CloudEventHeaders.mark(headers, fact);
            Instant time = notAfter(fact.at(), fact.provenance().fetchedAt());
            forward(fact.model().id().toString(), fact, time, headers, EcosystemTopology.RELEASES);
        }
        for (UptakeFact fact : conclusions.uptake()) {
            Headers headers = new RecordHeaders();
            CloudEventHeaders.mark(headers, fact);
            Instant time = notAfter(fact.at(), fact.provenance().fetchedAt());
            forward(fact.model().id().toString(), fact, time, headers, EcosystemTopology.UPTAKE);
        }
        for (Alert alert : conclusions.alerts()) {
            Headers headers = new RecordHeaders();
            CloudEventHeaders.mark(headers, alert);
            Instant time = notAfter(alert.occurredAt(), alert.knownAt());
            forward(alert.subject(), alert, time, headers, EcosystemTopology.alerts(alert.family()));
        }
    }

    private void forward(String key, Object value, Instant time, Headers headers, String to) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        assigned(context).forward(new Record<>(keyBytes, EventJson.write(value), time.toEpochMilli(), headers), to);
    }

    /** Brokers refuse timestamps ahead of their clock. */
    private static Instant notAfter(Instant eventTime, Instant fetchedAt) {
        return eventTime.isAfter(fetchedAt) ? fetchedAt : eventTime;
    }

    private static <T> T assigned(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("init comes before process");
        }
        return value;
    }
}
