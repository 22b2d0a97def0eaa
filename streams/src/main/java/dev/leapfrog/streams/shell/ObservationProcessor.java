package dev.leapfrog.streams.shell;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.metric.PipelineMetrics;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.topic.CloudEventHeaders;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.detector.DetectorChain;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.reader.InputRecord;
import dev.leapfrog.streams.reader.ObservationReader;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The shell around a chain of detectors: decode, hand over, forward what was concluded. Decides nothing. */
final class ObservationProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final String store;
    private final Function<Memory, DetectorChain> chains;
    private final InputHistory history;
    private final ObservationReader reader = new ObservationReader();
    private final EarlyCommit earlyCommit = new EarlyCommit();
    private @Nullable ProcessorContext<byte[], byte[]> context;
    private @Nullable Memory memory;
    private @Nullable DetectorChain chain;

    ObservationProcessor(String store, Function<Memory, DetectorChain> chains, InputHistory history) {
        this.store = store;
        this.chains = chains;
        this.history = history;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> assigned) {
        KeyValueStore<String, byte[]> restored = assigned.getStateStore(store);
        context = assigned;
        memory = new StoredMemory(restored);
        chain = null;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        byte[] json = record.value() == null ? new byte[0] : record.value();
        DetectorChain detectors = chain();
        try {
            long offset = assigned(context).recordMetadata().orElseThrow().offset();
            InputRecord input = reader.read(json, offset);
            String misplaced = detectors.misplaced(input.observation());
            if (misplaced == null) {
                detectors.take(input).forEach(this::forward);
            } else {
                deadLetter(record, misplaced);
            }
            if (earlyCommit.isDue(input.observation(), assigned(context).currentSystemTimeMs())) {
                assigned(context).commit();
            }
        } catch (UnreadableEvent unreadable) {
            deadLetter(record, unreadable.toString());
        }
    }

    /** Only once there is a record is it known how much of the input has been taken. */
    private DetectorChain chain() {
        DetectorChain ready = chain;
        if (ready == null) {
            RecordMetadata next = assigned(context).recordMetadata().orElseThrow();
            ready = new StateRebuild(chains, history)
                    .upToDate(assigned(memory), next.topic(), next.partition(), next.offset());
            chain = ready;
        }
        return ready;
    }

    private void forward(Output output) {
        Headers headers = new RecordHeaders();
        CloudEventHeaders.mark(headers, output);
        byte[] key = output.key().getBytes(StandardCharsets.UTF_8);
        PipelineMetrics.emitted(output, Instant.ofEpochMilli(assigned(context).currentSystemTimeMs()));
        assigned(context)
                .forward(
                        new Record<>(
                                key, EventJson.write(output), output.timestamp().toEpochMilli(), headers),
                        TopologyOutline.sink(Topics.of(output)));
    }

    private void deadLetter(Record<byte[], byte[]> record, String reason) {
        RecordMetadata from = assigned(context).recordMetadata().orElse(null);
        PipelineMetrics.deadLetter(from == null ? "unknown" : from.topic());
        assigned(context).forward(DeadLetter.of(record, from, reason), TopologyOutline.sink(Topics.DEAD_LETTERS));
    }

    private static <T> T assigned(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("init comes before process");
        }
        return value;
    }
}
