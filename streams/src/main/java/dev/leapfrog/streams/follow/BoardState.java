package dev.leapfrog.streams.follow;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.output.FrontierState.Witness;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a board as a whole.
 *
 * @param followed the source whose publications conclude; null before the first
 * @param boardTime the later of the last publication and the last day end
 * @param concludedAt when the last concluded publication was published; null before the first
 * @param sources every source of the board, by name
 */
record BoardState(
        @Nullable String followed,
        Instant boardTime,
        @Nullable Instant concludedAt,
        SortedMap<String, SourceTrack> sources) {
    BoardState {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    static BoardState initial() {
        return new BoardState(null, Instant.EPOCH, null, new TreeMap<>());
    }

    /** What the sources that are not followed said so far. */
    List<Witness> witnesses() {
        return sources.size() == 1
                ? List.of()
                : sources.entrySet().stream()
                        .filter(source -> !source.getKey().equals(followed))
                        .map(source -> source.getValue().witness(source.getKey()))
                        .toList();
    }

    BoardState with(String source, SourceTrack track) {
        SortedMap<String, SourceTrack> next = new TreeMap<>(sources);
        next.put(source, track);
        return new BoardState(followed, boardTime, concludedAt, next);
    }

    BoardState follow(String source) {
        return new BoardState(source, boardTime, concludedAt, sources);
    }

    BoardState concluded(Instant publishedAt) {
        return new BoardState(followed, boardTime, publishedAt, sources);
    }

    BoardState at(Instant time) {
        return time.isAfter(boardTime) ? new BoardState(followed, time, concludedAt, sources) : this;
    }

    /** A publication of {@code source} dated so would come after a newer one. */
    boolean isLate(String source, Instant publishedAt) {
        SourceTrack track = sources.get(source);
        if (track != null && !publishedAt.isAfter(track.lastPublishedAt())) {
            return true;
        }
        return source.equals(followed) && concludedAt != null && !publishedAt.isAfter(concludedAt);
    }
}
