package dev.leapfrog.streams.frontier;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/**
 * The leads of one board in the memory.
 *
 * <pre>
 * BOARD lead SEGMENT     LeadState, written when more changed than the holder's score
 * BOARD scores           HolderScores: the scores that moved since, of all segments
 * </pre>
 *
 * <p>A holder's score moves at nearly every publication, and with it every segment's state; the rest seldom does. Apart
 * they are a tenth of what they are together.
 */
final class LeadMemory {
    private static final String LEAD = " lead ";
    private static final String SCORES = " scores";

    private final BoardId board;
    private final Memory memory;
    private final Map<Segment, LeadState> written = new HashMap<>();
    private final Map<Segment, Score> scores = new HashMap<>();
    private boolean scoresChanged;

    LeadMemory(BoardId board, Memory memory) {
        this.board = board;
        this.memory = memory;
    }

    /** The scores of holders that are other than in the state that was written. */
    record HolderScores(Map<Segment, Score> scores) {
        HolderScores {
            scores = Map.copyOf(scores);
        }
    }

    /** Every board that the memory holds. */
    static Set<BoardId> boards(Memory memory) {
        Set<BoardId> boards = new TreeSet<>();
        memory.forEach((key, json) -> boards.add(BoardId.parse(key.substring(0, key.indexOf(' ')))));
        return boards;
    }

    /** The leads as they were last saved. */
    SortedMap<Segment, LeadState> restore() {
        String prefix = board + LEAD;
        memory.forEach(
                prefix,
                (key, json) ->
                        written.put(Segment.of(key.substring(prefix.length())), Stored.read(json, LeadState.class)));
        memory.forEach(
                board + SCORES,
                (key, json) ->
                        scores.putAll(Stored.read(json, HolderScores.class).scores()));
        SortedMap<Segment, LeadState> leads = new TreeMap<>(written);
        scores.forEach((segment, score) -> leads.computeIfPresent(segment, (key, lead) -> lead.scored(score)));
        return leads;
    }

    /** Saves the state of a segment; of a holder's score that moved, {@link #saveScores} does. */
    void save(Segment segment, LeadState lead) {
        LeadState before = written.get(segment);
        Score score = lead.holderScore();
        if (before == null || score == null || !lead.equals(before.scored(score))) {
            written.put(segment, lead);
            memory.put(board + LEAD + segment, lead);
            scoresChanged |= scores.remove(segment) != null;
        } else if (score.equals(before.holderScore())) {
            scoresChanged |= scores.remove(segment) != null;
        } else {
            scoresChanged |= !score.equals(scores.put(segment, score));
        }
    }

    /** Saves the scores of holders that moved since the last time. */
    void saveScores() {
        if (scoresChanged) {
            memory.put(board + SCORES, new HolderScores(scores));
            scoresChanged = false;
        }
    }
}
