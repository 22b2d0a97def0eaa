package dev.leapfrog.streams.arena;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of any board: seeded boards, the seed in the message. */
class BoardPropertyTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 30);

    @Test
    void shouldNotDependOnTheOrderInsideAPublication() {
        for (long seed = 0; seed < SEEDS; seed++) {
            BoardScript inOrder = play(new BoardScript(), seed);
            BoardScript shuffled = play(new BoardScript().shuffling(seed + 1), seed);

            assertSame(shuffled, inOrder, seed);
        }
    }

    @Test
    void shouldNotDependOnWhereItIsRestarted() {
        for (long seed = 0; seed < SEEDS; seed++) {
            BoardScript undisturbed = play(new BoardScript(), seed);
            BoardScript restarted = play(new BoardScript().restartingAtRandom(seed + 1), seed);

            assertSame(restarted, undisturbed, seed);
        }
    }

    @Test
    void shouldTellSomethingOnMostBoards() {
        long telling = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            telling += play(new BoardScript(), seed).alerts.isEmpty() ? 0 : 1;
        }

        assertThat(telling).isGreaterThan(SEEDS * 9L / 10);
    }

    private static void assertSame(BoardScript actual, BoardScript expected, long seed) {
        assertThat(actual.told()).as("what is told of seed %d", seed).isEqualTo(expected.told());
        assertThat(actual.alerts).as("alerts of seed %d", seed).isEqualTo(expected.alerts);
        assertThat(actual.gaps).as("gaps of seed %d", seed).isEqualTo(expected.gaps);
        assertThat(actual.windows).as("windows of seed %d", seed).isEqualTo(expected.windows);
        assertThat(actual.tiers).as("tiers of seed %d", seed).isEqualTo(expected.tiers);
        assertThat(actual.stories).as("stories of seed %d", seed).isEqualTo(expected.stories);
        assertThat(actual.frontier).as("frontier of seed %d", seed).isEqualTo(expected.frontier);
    }

    /** Half a year of a board with models that come, go, drift and change, seen by two sources. */
    private static BoardScript play(BoardScript board, long seed) {
        Random random = new Random(seed);
        List<Row> models = new ArrayList<>();
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int publication = 0; publication < 20; publication++) {
            if (publication == 0 || random.nextInt(3) == 0) {
                models.add(entrant(random, models.size()));
            }
            models.replaceAll(row -> drift(random, row));
            if (random.nextInt(15) == 0) {
                models.replaceAll(BoardPropertyTest::onAnotherScale);
            }
            Row[] list = models.stream()
                    .filter(row -> random.nextInt(12) > 0 || row.equals(models.getFirst()))
                    .toArray(Row[]::new);
            String source = random.nextInt(5) == 0 ? "lmarena_history" : "lmarena_csv";
            if (random.nextInt(8) == 0) {
                Row changed = models.get(random.nextInt(models.size()));
                Row other =
                        changed.openness(changed.model().openness().isOpen() ? Openness.CLOSED : Openness.OPEN_WEIGHTS);
                board.changeModel(changed.model(), other.model(), day.toString());
                models.set(models.indexOf(changed), other);
            }
            board.publish(source, day.toString(), random.nextInt(6) > 0, Mode.BACKFILL, list);
            LocalDate next = day.plusDays(1 + random.nextInt(random.nextInt(10) == 0 ? 45 : 8));
            board.endDays(day.toString(), next.minusDays(1).toString());
            day = next;
        }
        return board;
    }

    private static Row entrant(Random random, int number) {
        Row row = BoardScript.row("lab" + random.nextInt(4) + "/m" + number, 1200 + number * 4 + random.nextInt(20), 6);
        return row.openness(random.nextBoolean() ? Openness.CLOSED : Openness.OPEN_WEIGHTS)
                .country(random.nextBoolean() ? "US" : "CN");
    }

    private static Row drift(Random random, Row row) {
        double value = row.score().value() + random.nextInt(7) - 3;
        double interval = random.nextInt(10) == 0 ? 60 : 3 + random.nextInt(6);
        return new Row(row.model(), new Score(value, value - interval, value + interval, 1000));
    }

    private static Row onAnotherScale(Row row) {
        double value = row.score().value() + 150;
        return new Row(row.model(), new Score(value, value - 5, value + 5, 1000));
    }
}
