package dev.leapfrog.streams.arena;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.streams.board.BoardRules;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a witness claims with what the followed source told near that date. Keeps what was told for it, as far
 * back as the rules say.
 */
final class Witnesses {
    private static final int FORGET_AT = 2;

    private final BoardRules rules;
    private final BoardMemory memory;
    private final Map<String, Told> told;

    Witnesses(BoardRules rules, BoardMemory memory, Map<String, Told> told) {
        this.rules = rules;
        this.memory = memory;
        this.told = told;
    }

    /** Keeps what a followed publication told. */
    void keep(String followed, Instant publishedAt, ToldChanges changes) {
        Told list = told.computeIfAbsent(followed, added -> new Told());
        list.add(publishedAt, changes.scores());
        memory.save(followed, publishedAt, changes);
        Instant first = list.publications().firstKey();
        if (first.isBefore(publishedAt.minus(rules.historyKept().multipliedBy(FORGET_AT)))) {
            forget(followed, list, publishedAt.minus(rules.historyKept()));
        }
    }

    /** Makes one publication of all before a date; seldom and many at once, as it writes a whole list. */
    private void forget(String followed, Told list, Instant before) {
        Instant into = list.publications().lowerKey(before);
        if (into == null) {
            return;
        }
        for (Instant old : List.copyOf(list.publications().headMap(into).keySet())) {
            memory.forget(followed, old, changes(list, old));
            list.fold(old, into);
        }
        memory.save(followed, into, changes(list, into));
    }

    private static ToldChanges changes(Told list, Instant publishedAt) {
        return new ToldChanges(list.publications().getOrDefault(publishedAt, Map.of()));
    }

    boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(rules.witnessWithin()) <= 0;
    }

    /**
     * How far a witness agrees with the nearest followed publication.
     *
     * @param claims the scores it gives
     * @return null while there is no followed publication near enough
     */
    @Nullable
    Agreement compare(@Nullable String followed, SourceTrack witness, Map<RowKey, Double> claims) {
        Told list = followed == null ? null : told.get(followed);
        Instant nearest = list == null ? null : list.nearest(witness.lastPublishedAt());
        if (list == null || nearest == null || !near(nearest, witness.lastPublishedAt())) {
            return null;
        }
        List<Double> differences = new ArrayList<>();
        claims.forEach((row, claim) -> {
            Double followedScore = list.score(row, nearest);
            if (followedScore != null) {
                differences.add(claim - followedScore);
            }
        });
        return Agreement.of(differences, witness.marker().scale(), rules);
    }
}
