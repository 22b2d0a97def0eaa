package dev.leapfrog.streams.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.output.WindowState.Status;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of the windows of any board: seeded boards, the seed in the message. */
class WindowPropertyTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 12);

    @Test
    void shouldNeverOverlapForOneLeader() {
        Map<Status, Integer> found = new EnumMap<>(Status.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            Map<String, Instant> open = new HashMap<>();
            Map<String, Instant> ended = new HashMap<>();
            for (WindowState window : random(new BoardScript(), seed).windows) {
                String leader = window.key() + " " + window.opener().model().id();
                Instant openedAt = window.span().openedAt();
                if (window.status() == Status.OPENED) {
                    assertThat(open.put(leader, openedAt))
                            .as("an open window of %s, seed %d", leader, seed)
                            .isNull();
                    assertThat(ended.getOrDefault(leader, openedAt))
                            .as("end of the last window of %s, seed %d", leader, seed)
                            .isBeforeOrEqualTo(openedAt);
                } else {
                    Instant end = requireNonNull(window.span().endedAt());
                    assertThat(open.remove(leader)).as("seed %d", seed).isEqualTo(openedAt);
                    assertThat(end).as("seed %d", seed).isAfterOrEqualTo(openedAt);
                    ended.put(leader, end);
                }
                found.merge(window.status(), 1, Integer::sum);
            }
        }
        assertThat(found).as("what these boards show").containsOnlyKeys(Status.values());
    }

    @Test
    void shouldNotDependOnRestartsNorOnTheOrderOfRows() {
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            BoardScript undisturbed = random(new BoardScript(), seed);
            BoardScript disturbed =
                    random(new BoardScript().restartingAtRandom(seed).shuffling(seed), seed);

            assertThat(disturbed.windows).as("seed %d", seed).isEqualTo(undisturbed.windows);
            assertThat(disturbed.alerts).as("seed %d", seed).isEqualTo(undisturbed.alerts);
        }
    }

    /** Models that come, drift, prove to be open or closed, are not shown; scales that break. */
    private static BoardScript random(BoardScript script, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(row("old/m" + i, 1190 - 2 * i, 5).openness(i % 3 == 0 ? Openness.OPEN_WEIGHTS : Openness.CLOSED));
        }
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 40; i++) {
            if (random.nextInt(2) == 0) {
                Row added = row("lab" + random.nextInt(4) + "/m" + i, 1200 + 5 * i + random.nextInt(40), 6);
                rows.add(random.nextBoolean() ? added : added.openness(Openness.OPEN_WEIGHTS));
            }
            double moved = random.nextInt(20) == 0 ? 150 : 0;
            rows.replaceAll(row -> new Row(
                    row.model(),
                    row("a/a", row.score().value() + moved + random.nextInt(5) - 2, 3 + random.nextInt(10))
                            .score()));
            if (random.nextInt(8) == 0) {
                int changed = rows.size() - 1 - random.nextInt(3);
                Row before = rows.get(changed);
                Row after =
                        before.openness(before.model().openness().isOpen() ? Openness.CLOSED : Openness.OPEN_WEIGHTS);
                script.changeModel(before.model(), after.model(), day.toString());
                rows.set(changed, after);
            }
            Row[] shown = rows.stream().filter(row -> random.nextInt(30) > 0).toArray(Row[]::new);
            script.publish("lmarena_csv", day.toString(), random.nextInt(6) > 0, Mode.BACKFILL, shown);
            day = day.plusDays(1 + random.nextInt(10));
        }
        return script;
    }
}
