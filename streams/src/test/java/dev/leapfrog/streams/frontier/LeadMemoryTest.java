package dev.leapfrog.streams.frontier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Memory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of leads is what they are, and a score that moves is not the whole state again. */
class LeadMemoryTest {
    private static final Instant THEN = BoardScript.instant("2024-01-01");
    private static final BoardId OTHER = BoardId.parse("lmarena/text/coding");
    private static final String SCORES = BoardScript.BOARD + " scores";

    private final Memory memory = new MapMemory();
    private final LeadMemory leads = new LeadMemory(BoardScript.BOARD, memory);

    @Test
    void shouldRestoreWhatWasSavedOfThisBoard() {
        save(Segment.ALL, led(1200));
        save(Segment.OPEN, LeadState.initial());
        new LeadMemory(OTHER, memory).save(Segment.CLOSED, led(1100));

        assertThat(restored()).isEqualTo(Map.of(Segment.ALL, led(1200), Segment.OPEN, LeadState.initial()));
        assertThat(LeadMemory.boards(memory)).containsExactly(OTHER, BoardScript.BOARD);
    }

    @Test
    void shouldWriteAScoreThatMovedApart() {
        save(Segment.ALL, led(1200));
        assertThat(keys()).doesNotContain(SCORES);
        byte[] before = json(BoardScript.BOARD + " lead all");

        save(Segment.ALL, led(1210));

        assertThat(json(BoardScript.BOARD + " lead all")).isEqualTo(before);
        assertThat(keys()).contains(SCORES);
        assertThat(restored()).isEqualTo(Map.of(Segment.ALL, led(1210)));
    }

    @Test
    void shouldForgetAScoreThatMovedBack() {
        save(Segment.ALL, led(1200));
        save(Segment.ALL, led(1210));
        save(Segment.ALL, led(1200));

        assertThat(restored()).isEqualTo(Map.of(Segment.ALL, led(1200)));
    }

    @Test
    void shouldForgetAScoreWhenTheWholeStateIsWritten() {
        save(Segment.ALL, led(1200));
        save(Segment.ALL, led(1210));
        LeadState stale = led(1220).unseen();
        save(Segment.ALL, stale);

        assertThat(restored()).isEqualTo(Map.of(Segment.ALL, stale));
    }

    @Test
    void shouldWriteNothingWhereNothingMoved() {
        save(Segment.ALL, led(1200));
        save(Segment.ALL, led(1210));
        memory.remove(SCORES);

        save(Segment.ALL, led(1210));

        assertThat(keys()).doesNotContain(SCORES);
    }

    @Test
    void shouldGoOnFromWhatItRestored() {
        save(Segment.ALL, led(1200));
        save(Segment.ALL, led(1210));
        LeadMemory next = new LeadMemory(BoardScript.BOARD, memory);
        next.restore();
        next.save(Segment.ALL, led(1200));
        next.saveScores();

        assertThat(restored()).isEqualTo(Map.of(Segment.ALL, led(1200)));
    }

    private void save(Segment segment, LeadState lead) {
        leads.save(segment, lead);
        leads.saveScores();
    }

    private static LeadState led(double score) {
        Holder holder = new Holder(BoardScript.model("a/first"), Score.of(score), THEN, THEN, true);
        return LeadState.initial().at(new Position.Settled(holder), ModelId.parse("a/first"));
    }

    private Map<Segment, LeadState> restored() {
        return new LeadMemory(BoardScript.BOARD, memory).restore();
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        memory.forEach((key, json) -> keys.add(key));
        return keys;
    }

    private byte[] json(String key) {
        List<byte[]> found = new ArrayList<>();
        memory.forEach(key, (whole, json) -> found.add(json));
        return found.getFirst();
    }
}
