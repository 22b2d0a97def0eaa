package dev.leapfrog.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.TopicLog;
import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.BoardPublished;
import dev.leapfrog.events.DateBasis;
import dev.leapfrog.events.EventJson;
import dev.leapfrog.events.FrontierState;
import dev.leapfrog.events.Lead;
import dev.leapfrog.events.ModelId;
import dev.leapfrog.events.Observation;
import dev.leapfrog.events.Publication;
import dev.leapfrog.events.Reign;
import dev.leapfrog.events.RowKey;
import dev.leapfrog.events.ScoreChanged;
import dev.leapfrog.events.ScoreWithdrawn;
import dev.leapfrog.events.Standing;
import dev.leapfrog.events.Stated;
import dev.leapfrog.events.Topics;
import dev.leapfrog.events.UnreadableEvent;
import dev.leapfrog.ingest.archive.ArchiveWriter;
import dev.leapfrog.ingest.source.ListedScore;
import dev.leapfrog.ingest.source.recording.ExcerptHead;
import dev.leapfrog.ingest.source.recording.RecordingExcerpt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A board's publications as a recording that {@code replay} reads: of each the best rows and the leader of every
 * segment, marked incomplete.
 *
 * @param most how many publications, spread evenly over time, the first and the last among them
 * @param top how many of the best rows
 * @param origin where the figures come from, for whoever reads the file
 * @param licence under which they may be used
 */
record RecordingExport(BoardId board, int most, int top, String origin, String licence) {

    /** Writes the recording and returns how many publications it holds. */
    int write(Cluster cluster, Topics topics, Path file) throws IOException {
        NavigableMap<Instant, FrontierState> chosen = chosen(frontier(cluster, topics));
        if (chosen.isEmpty()) {
            throw new IllegalStateException(
                    "nothing was published on " + board + " here; replay a recording of it first");
        }
        Map<String, String> description = Map.of(
                "description", "Publications of " + board + ": the best rows and the leader of every segment",
                "origin", origin,
                "licence", licence);
        try (ArchiveWriter archive = ArchiveWriter.create(file, chosen.firstKey(), description)) {
            Rows rows = new Rows();
            String source = chosen.firstEntry().getValue().source();
            TopicLog.read(cluster, topics.name(Topics.SCORES), record -> {
                Observation event = observation(record);
                if (event != null && event.provenance().source().equals(source)) {
                    take(event, rows, chosen, archive);
                }
            });
        }
        return chosen.size();
    }

    private void take(Observation event, Rows rows, Map<Instant, FrontierState> chosen, ArchiveWriter archive) {
        if (event instanceof ScoreChanged changed && rows.takes(changed.publication(), board)) {
            rows.byKey.put(RowKey.of(changed.model()), changed);
        } else if (event instanceof ScoreWithdrawn withdrawn && rows.takes(withdrawn.publication(), board)) {
            rows.byKey.remove(RowKey.of(withdrawn.model()));
        } else if (event instanceof BoardPublished marker && rows.takes(marker.publication(), board)) {
            rows.closedAt = marker.publishedAt();
            FrontierState state = chosen.get(marker.publishedAt());
            if (state != null) {
                write(marker, kept(rows.byKey, leaders(state)), archive);
            }
        }
    }

    /** The board's rows as last told, but for what came late. */
    private static final class Rows {
        private final Map<RowKey, ScoreChanged> byKey = new HashMap<>();
        private Instant closedAt = Instant.MIN;

        boolean takes(Publication publication, BoardId board) {
            return publication.board().equals(board)
                    && publication.publishedAt().isAfter(closedAt);
        }
    }

    private void write(BoardPublished marker, List<ScoreChanged> rows, ArchiveWriter archive) {
        ExcerptHead head = new ExcerptHead(
                board, marker.scale(), marker.scaleVersion(), marker.publishedAt(), false, origin, licence);
        byte[] body = RecordingExcerpt.write(
                head, rows.stream().map(RecordingExport::listed).toList());
        try {
            archive.write(
                    marker.provenance().fetchedAt(), RecordingExcerpt.url(board), RecordingExcerpt.CONTENT_TYPE, body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<ScoreChanged> kept(Map<RowKey, ScoreChanged> rows, Set<ModelId> leaders) {
        List<ScoreChanged> best = rows.values().stream()
                .sorted(Comparator.comparingDouble(
                                (ScoreChanged row) -> -row.score().value())
                        .thenComparing(row -> RowKey.of(row.model())))
                .toList();
        return Stream.concat(
                        best.stream().limit(top),
                        best.stream()
                                .skip(top)
                                .filter(row -> leaders.contains(row.model().id())))
                .toList();
    }

    private static Set<ModelId> leaders(FrontierState state) {
        Set<ModelId> leaders = new HashSet<>();
        for (Lead lead : state.leaders().values()) {
            Standing point = lead.point();
            Reign confirmed = lead.confirmed();
            if (point != null) {
                leaders.add(point.model().id());
            }
            if (confirmed != null) {
                leaders.add(confirmed.model().id());
            }
        }
        return leaders;
    }

    private static ListedScore listed(ScoreChanged row) {
        Stated stated = row.stated();
        return new ListedScore(
                row.alias(),
                stated == null ? null : stated.organization(),
                stated == null ? null : stated.licence(),
                stated == null ? null : stated.link(),
                row.model().releasedBasis() == DateBasis.STATED ? row.model().releasedOn() : null,
                row.score(),
                row.rank());
    }

    private NavigableMap<Instant, FrontierState> frontier(Cluster cluster, Topics topics) {
        NavigableMap<Instant, FrontierState> states = new TreeMap<>();
        TopicLog.read(cluster, topics.name(Topics.FRONTIER), record -> {
            FrontierState state = event(record, FrontierState.class);
            if (state != null && state.board().equals(board) && state.cause() == FrontierState.Cause.PUBLISHED) {
                states.put(state.publishedAt(), state);
            }
        });
        return states;
    }

    private NavigableMap<Instant, FrontierState> chosen(NavigableMap<Instant, FrontierState> states) {
        if (states.size() <= most) {
            return states;
        }
        NavigableMap<Instant, FrontierState> chosen = new TreeMap<>();
        long first = states.firstKey().getEpochSecond();
        long last = states.lastKey().getEpochSecond();
        for (int i = 0; i < most; i++) {
            Instant ideal = Instant.ofEpochSecond(first + (last - first) * i / Math.max(1, most - 1));
            Map.Entry<Instant, FrontierState> next = states.ceilingEntry(ideal);
            if (next != null) {
                chosen.put(next.getKey(), next.getValue());
            }
        }
        return chosen;
    }

    private static @Nullable Observation observation(ConsumerRecord<byte[], byte[]> record) {
        return event(record, Observation.class);
    }

    private static <T> @Nullable T event(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        try {
            return record.value() == null ? null : EventJson.read(record.value(), type);
        } catch (UnreadableEvent unreadable) {
            throw new IllegalStateException(
                    "cannot read " + record.topic() + " at offset " + record.offset(), unreadable);
        }
    }
}
