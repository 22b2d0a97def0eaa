package dev.leapfrog.streams.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tournament tree against a sorted list. */
class SegmentIndexTest {
    private static final Instant THEN = Instant.parse("2024-01-01T00:00:00Z");
    private static final BoardId BOARD = BoardId.parse("a/b/c");

    @Test
    void shouldHoldTheSameOrderAsASortedListWhateverIsDone() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            SegmentIndex index = new SegmentIndex();
            Map<ModelId, Contender> expected = new TreeMap<>();
            for (int step = 0; step < 200; step++) {
                ModelId id = new ModelId("lab", "m" + random.nextInt(40));
                if (random.nextInt(3) == 0) {
                    index.remove(id);
                    expected.remove(id);
                } else {
                    Contender contender = contender(id, 1000 + random.nextInt(30));
                    index.put(contender);
                    expected.put(id, contender);
                }
                List<Contender> sorted = new ArrayList<>(expected.values());
                sorted.sort(Contender.BEST_FIRST);
                assertThat(index.first())
                        .as("leader, seed %d", seed)
                        .isEqualTo(sorted.isEmpty() ? null : sorted.getFirst());
                assertThat(all(index)).as("order, seed %d", seed).isEqualTo(sorted);
                assertThat(index.size()).isEqualTo(sorted.size());
                assertThat(index.get(id)).isEqualTo(expected.get(id));
            }
        }
    }

    private static List<Contender> all(SegmentIndex index) {
        List<Contender> all = new ArrayList<>();
        for (Iterator<Contender> next = index.bestFirst(); next.hasNext(); ) {
            all.add(next.next());
        }
        return all;
    }

    private static Contender contender(ModelId id, double score) {
        Model model = new Model(
                id, id.name(), id.lab(), null, "US", Openness.CLOSED, null, null, SizeTier.UNKNOWN, null, null, true);
        Provenance from = new Provenance("s", "u", THEN, THEN, "00", "p/1", "r", 0, Mode.BACKFILL);
        ScoreChanged told = new ScoreChanged(
                from, BOARD, new Publication(BOARD, THEN), model, id.name(), Score.of(score), null, null, null);
        return new Contender(new Row(told, null, THEN, true, THEN, null), THEN, true);
    }
}
