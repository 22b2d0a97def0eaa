package dev.leapfrog.streams.arena;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
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
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.topic.CloudEventHeaders;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.shell.DeadLetter;
import dev.leapfrog.streams.shell.StoredMemory;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The shell around the boards of one partition: decode, hand over, forward what was concluded. */
final class ArenaProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final BoardRules rules;
    private final Map<BoardId, BoardTracker> boards = new TreeMap<>();
    private @Nullable ProcessorContext<byte[], byte[]> context;
    private @Nullable Memory memory;

    ArenaProcessor(BoardRules rules) {
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> assigned) {
        KeyValueStore<String, byte[]> store = assigned.getStateStore(ArenaTopology.STORE);
        Memory restored = new StoredMemory(store);
        context = assigned;
        memory = restored;
        boards.clear();
        Remembered.boards(restored).forEach((board, remembered) -> boards.put(board, tracker(board, remembered)));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            byte[] json = record.value() == null ? new byte[0] : record.value();
            take(record, EventJson.read(json, Observation.class));
        } catch (UnreadableEvent unreadable) {
            deadLetter(record, unreadable.toString());
        }
    }

    private void take(Record<byte[], byte[]> record, Observation observation) {
        switch (observation) {
            case ScoreChanged event -> tracker(event.board()).apply(event);
            case ScoreWithdrawn event -> tracker(event.board()).apply(event);
            case ScoresRevised event -> tracker(event.board()).apply(event);
            case BoardPublished event -> forward(tracker(event.board()).published(event));
            case ModelChanged event -> boards.values().forEach(board -> board.apply(event));
            case ModelMerged event -> boards.values().forEach(board -> board.apply(event));
            case DayEnded event -> boards.values().forEach(board -> forward(board.apply(event)));
            case ArenaPublished event -> {
                // Closes what compares categories; no detector of that kind is here.
            }
            case EcosystemObservation stray -> deadLetter(record, "belongs to no arena");
        }
    }

    private BoardTracker tracker(BoardId board) {
        return boards.computeIfAbsent(board, added -> tracker(added, new Remembered()));
    }

    private BoardTracker tracker(BoardId board, Remembered remembered) {
        return new BoardTracker(board, rules, new BoardMemory(board, assigned(memory)), remembered);
    }

    private void forward(Conclusions conclusions) {
        for (FrontierState state : conclusions.frontier()) {
            Headers headers = new RecordHeaders();
            CloudEventHeaders.mark(headers, state);
            forward(
                    state.board().toString(),
                    state,
                    notAfter(state.publishedAt(), state.provenance().fetchedAt()),
                    headers,
                    ArenaTopology.FRONTIER);
        }
        for (GapState gap : conclusions.gaps()) {
            Headers headers = new RecordHeaders();
            CloudEventHeaders.mark(headers, gap);
            forward(
                    gap.key(),
                    gap,
                    notAfter(gap.publishedAt(), gap.provenance().fetchedAt()),
                    headers,
                    ArenaTopology.GAPS);
        }
        for (Alert alert : conclusions.alerts()) {
            Headers headers = new RecordHeaders();
            CloudEventHeaders.mark(headers, alert);
            forward(
                    alert.subject(),
                    alert,
                    notAfter(alert.occurredAt(), alert.knownAt()),
                    headers,
                    ArenaTopology.alerts(alert.family()));
        }
    }

    private void forward(String key, Object value, Instant time, Headers headers, String to) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        assigned(context).forward(new Record<>(keyBytes, EventJson.write(value), time.toEpochMilli(), headers), to);
    }

    /** Brokers refuse timestamps ahead of their clock; a page may bear a date that is. */
    private static Instant notAfter(Instant eventTime, Instant fetchedAt) {
        return eventTime.isAfter(fetchedAt) ? fetchedAt : eventTime;
    }

    private void deadLetter(Record<byte[], byte[]> record, String reason) {
        RecordMetadata from = assigned(context).recordMetadata().orElse(null);
        assigned(context).forward(DeadLetter.of(record, from, reason), ArenaTopology.DEAD_LETTERS);
    }

    private static <T> T assigned(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("init comes before process");
        }
        return value;
    }
}
