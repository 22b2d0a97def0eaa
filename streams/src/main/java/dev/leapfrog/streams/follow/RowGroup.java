package dev.leapfrog.streams.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.board.Stated;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.streams.board.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were written together, as they are kept: what their events share, once, and the rest of each.
 *
 * @param heads what events share
 */
record RowGroup(List<Head> heads, List<Line> rows) {
    RowGroup {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * What the events of one publication share.
     *
     * @param provenance of one of them
     */
    record Head(Provenance provenance, Publication publication) {}

    /**
     * A row without what its event shares with others.
     *
     * @param head position among the heads
     * @param sequence of the event's provenance
     * @param firstListed null when it is that of the event's publication; likewise the next
     */
    record Line(
            Model model,
            String alias,
            Score score,
            @Nullable Score previous,
            @Nullable Integer rank,
            @Nullable Stated stated,
            int head,
            long sequence,
            @Nullable Model changed,
            boolean fromStart,
            @Nullable Instant firstListed,
            @Nullable Instant changedAt,
            @Nullable Integer leftInEpoch) {}

    /** The rows as they were. */
    List<Row> restored() {
        List<Row> restored = new ArrayList<>(rows.size());
        for (Line line : rows) {
            Head head = heads.get(line.head());
            ScoreChanged event = new ScoreChanged(
                    head.provenance().at(line.sequence()),
                    head.publication().board(),
                    head.publication(),
                    line.model(),
                    line.alias(),
                    line.score(),
                    line.previous(),
                    line.rank(),
                    line.stated());
            Instant published = head.publication().publishedAt();
            restored.add(new Row(
                    event,
                    line.changed(),
                    line.firstListed() == null ? published : line.firstListed(),
                    line.fromStart(),
                    line.changedAt() == null ? published : line.changedAt(),
                    line.leftInEpoch()));
        }
        return restored;
    }
}
