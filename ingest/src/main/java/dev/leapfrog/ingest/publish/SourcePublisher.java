package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.SourceState;
import dev.leapfrog.ingest.snapshot.Changes;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.Facts;
import dev.leapfrog.ingest.snapshot.Origin;
import dev.leapfrog.ingest.source.BoardListing;
import org.jspecify.annotations.Nullable;

/** Publishes what one source says now, against what it said last. */
public final class SourcePublisher {
    private final String source;
    private final ObservationLog log;
    private final Comparison comparison;
    private Facts facts;
    private @Nullable SourceState state;
    private long sequence;

    /**
     * Takes up a source where it was left.
     *
     * @param last what the log has of the source
     */
    public SourcePublisher(String source, ObservationLog log, LastFacts last, Comparison comparison) {
        this.source = source;
        this.log = log;
        this.comparison = comparison;
        this.facts = last.facts(source);
        this.state = last.state(source).orElse(null);
    }

    /** Whether that record, or a later one, has been read. */
    public boolean hasRead(SourceState.Cursor at) {
        return state != null && at.compareTo(state.cursor()) <= 0;
    }

    /**
     * Publishes what a record says, if it says anything new, and moves the cursor there.
     *
     * @throws PublishException when it could not be written
     */
    public Changes publish(SourceState.Cursor at, Origin origin, List<BoardListing> listings) {
        Changes changes = comparison.compare(origin, sequence, listings, facts);
        SourceState after = state(at, changes.newestPublication().orElse(null));
        log.commit(new Transaction(changes.observations(), changes.told(), changes.removed(), after));
        sequence += changes.observations().size();
        facts = changes.facts();
        state = after;
        return changes;
    }

    /**
     * Moves the cursor past a record that says nothing.
     *
     * @throws PublishException when it could not be written
     */
    public void pass(SourceState.Cursor at) {
        SourceState after = state(at, null);
        log.commit(Transaction.of(after));
        state = after;
    }

    private SourceState state(SourceState.Cursor at, @Nullable Instant published) {
        Instant newest = state == null ? null : state.lastPublishedAt();
        boolean newer = published != null && (newest == null || published.isAfter(newest));
        return new SourceState(source, at, newer ? published : newest);
    }
}
