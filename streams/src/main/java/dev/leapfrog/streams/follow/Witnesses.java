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
    private final BoardRules rules;
    private final BoardMemory memory;
    private final Map<String, ScoreHistory> histories;

    Witnesses(BoardRules rules, BoardMemory memory, Map<String, ScoreHistory> histories) {
        this.rules = rules;
        this.memory = memory;
        this.histories = histories;
    }

    /** Keeps what a followed publication changed. */
    void keep(String followed, Instant publishedAt, ScoreChanges changes) {
        ScoreHistory history = histories.computeIfAbsent(followed, added -> new ScoreHistory());
        history.add(publishedAt, changes.before());
        memory.save(followed, publishedAt, changes);
        history.forgetBefore(publishedAt.minus(rules.historyKept()))
                .forEach((old, rows) -> memory.forget(followed, old, rows));
    }

    boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(rules.witnessWithin()) <= 0;
    }

    /**
     * How far a witness agrees with the nearest followed publication.
     *
     * @param shown the followed source's board as it is by now
     * @param open the rows that its open publication changed, with their scores before
     * @param claims the scores that the witness gives
     * @return null while there is no followed publication near enough
     */
    @Nullable
    Agreement compare(
            String followed, SourceBoard shown, ScoreChanges open, SourceTrack witness, Map<RowKey, Double> claims) {
        ScoreHistory history = histories.get(followed);
        Instant nearest = history == null ? null : history.nearest(witness.lastPublishedAt());
        if (history == null || nearest == null || !near(nearest, witness.lastPublishedAt())) {
            return null;
        }
        Map<RowKey, Double> undone = history.undoneTo(nearest);
        open.before().forEach(undone::putIfAbsent);
        List<Double> differences = new ArrayList<>();
        claims.forEach((row, claim) -> {
            Double before = undone.get(row);
            Double score = before == null ? shown.listedScore(row) : before;
            if (score != null && !Double.isNaN(score)) {
                differences.add(claim - score);
            }
        });
        return Agreement.of(differences, witness.marker().scale(), rules);
    }
}
