package dev.leapfrog.streams.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.streams.board.BoardRules;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a witness claims with what the followed source said near that date. Keeps that, as far back as the
 * rules say.
 */
final class Witnesses {
    private static final int FORGET_AT = 2;

    private final BoardRules rules;
    private final BoardMemory memory;
    private final Map<String, ScoreHistory> histories;

    Witnesses(BoardRules rules, BoardMemory memory, Map<String, ScoreHistory> histories) {
        this.rules = rules;
        this.memory = memory;
        this.histories = histories;
    }

    /** Keeps what a followed publication said. */
    void keep(String followed, Instant publishedAt, ScoreChanges changes) {
        ScoreHistory list = histories.computeIfAbsent(followed, added -> new ScoreHistory());
        list.add(publishedAt, changes.scores());
        memory.save(followed, publishedAt, changes);
        Instant first = list.publications().firstKey();
        if (first.isBefore(publishedAt.minus(rules.historyKept().multipliedBy(FORGET_AT)))) {
            forget(followed, list, publishedAt.minus(rules.historyKept()));
        }
    }

    /** Makes one publication of all before a date; seldom and many at once, as it writes a whole list. */
    private void forget(String followed, ScoreHistory list, Instant before) {
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

    private static ScoreChanges changes(ScoreHistory list, Instant publishedAt) {
        return new ScoreChanges(list.publications().getOrDefault(publishedAt, Map.of()));
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
        ScoreHistory list = followed == null ? null : histories.get(followed);
        Instant nearest = list == null ? null : list.nearest(witness.lastPublishedAt());
        if (list == null || nearest == null || !near(nearest, witness.lastPublishedAt())) {
            return null;
        }
        Map<RowKey, Double> scores = list.list(nearest);
        List<Double> differences = new ArrayList<>();
        claims.forEach((row, claim) -> {
            Double followedScore = scores.get(row);
            if (followedScore != null && !Double.isNaN(followedScore)) {
                differences.add(claim - followedScore);
            }
        });
        return Agreement.of(differences, witness.marker().scale(), rules);
    }
}
