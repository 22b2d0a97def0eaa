package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of prices whatever happens: seeded markets, the seed in the message. */
class PricePropertyTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 20);
    private static final int AWAY = 20;
    private static final List<String> SOURCES =
            List.of("vendor_acme", "models_dev_api", "genai_prices", "litellm_mirror");
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");

    @Test
    void shouldMakeOneChangeOfOneThatFourSourcesSeeInAnyOrder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            ClaimScript script = new ClaimScript();
            Map<String, Integer> seenOn = new HashMap<>();
            SOURCES.forEach(source -> seenOn.put(source, 3 + random.nextInt(6)));
            for (int day = 0; day < 25; day++) {
                for (String source : shuffled(random)) {
                    boolean seen = day >= seenOn.getOrDefault(source, 0);
                    script.list(source, FIRST.plusDays(day).toString(), seen ? price(0.5, 1) : price(1, 2));
                }
                script.endDays(
                        FIRST.plusDays(day).toString(), FIRST.plusDays(day).toString());
            }

            assertThat(script.changes()).as("changes of seed %d", seed).hasSize(1);
            assertThat(script.alerted().stream()
                            .filter(alert -> alert.contains("CONFIRMED"))
                            .toList())
                    .as("alerts of seed %d", seed)
                    .hasSize(1);
            assertThat(script.alerted()).as("alerts of seed %d", seed).noneMatch(alert -> alert.contains("RETRACTED"));
        }
    }

    @Test
    void shouldNotDependOnTheOrderOfSourcesWithinADay() {
        int changes = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ClaimScript inOrder = play(new ClaimScript(), seed, null, 0);
            ClaimScript shuffled = play(new ClaimScript(), seed, new Random(seed + 1), 0);

            assertThat(shuffled.changes())
                    .as("changes of seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(inOrder.changes());
            changes += inOrder.changes().size();
        }
        assertThat(changes).as("changes in all").isGreaterThan(SEEDS * 3);
    }

    /**
     * A source that comes back on the day of a change may move its date: who is read first cannot know of the other.
     */
    @Test
    void shouldTellTheSameChangesInAnyOrderWhenSourcesAreAway() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ClaimScript inOrder = play(new ClaimScript(), seed, null, AWAY);
            ClaimScript shuffled = play(new ClaimScript(), seed, new Random(seed + 1), AWAY);

            assertThat(undated(shuffled))
                    .as("changes of seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(undated(inOrder));
        }
    }

    private static List<String> undated(ClaimScript script) {
        return script.changes().stream()
                .map(change -> change.substring(change.indexOf(' ') + 1))
                .toList();
    }

    @Test
    void shouldNotDependOnWhereItIsRestarted() {
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            ClaimScript undisturbed = play(new ClaimScript(), seed, null, AWAY);
            ClaimScript restarted = play(new ClaimScript().restartingAtRandom(seed + 1), seed, null, AWAY);

            assertThat(restarted.prices).as("facts of seed %d", seed).isEqualTo(undisturbed.prices);
            assertThat(restarted.alerts).as("alerts of seed %d", seed).isEqualTo(undisturbed.alerts);
        }
    }

    @Test
    void shouldBeTheSameTwice() {
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            ClaimScript once = play(new ClaimScript(), seed, null, AWAY);
            ClaimScript again = new ClaimScript();
            once.written().forEach(again::write);

            assertThat(again.prices).as("facts of seed %d", seed).isEqualTo(once.prices);
            assertThat(again.alerts).as("alerts of seed %d", seed).isEqualTo(once.alerts);
        }
    }

    @Test
    void shouldTellEachAlertOnceByItsId() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ClaimScript script = play(new ClaimScript(), seed, null, AWAY);

            assertThat(script.alerts.stream().map(alert -> alert.id()).toList())
                    .as("ids of seed %d", seed)
                    .doesNotHaveDuplicates();
        }
    }

    /**
     * A market: prices move, each source sees it some days later and is now and then mistaken.
     *
     * @param away for how many days a source may be away, or an offer left out for one; 0 for never
     */
    private static ClaimScript play(ClaimScript script, long seed, @Nullable Random order, int away) {
        Random random = new Random(seed);
        List<Double> prices = new ArrayList<>(List.of(1.0));
        Map<String, Integer> lag = new HashMap<>();
        Map<String, Integer> awayUntil = new HashMap<>();
        SOURCES.forEach(source -> lag.put(source, random.nextInt(4)));
        for (int day = 0; day < 50; day++) {
            double last = prices.getLast();
            prices.add(random.nextInt(12) == 0 ? Math.round(last * (50 + random.nextInt(100))) / 100.0 + 0.01 : last);
            List<Runnable> today = new ArrayList<>();
            for (String source : SOURCES) {
                if (random.nextInt(40) == 0) {
                    awayUntil.put(source, day + random.nextInt(AWAY) * away / AWAY);
                }
                boolean mistaken = random.nextInt(60) == 0;
                boolean lists = random.nextInt(50) > 0 || away == 0;
                if (day < awayUntil.getOrDefault(source, 0)) {
                    continue;
                }
                double seen = prices.get(Math.max(0, day - lag.getOrDefault(source, 0)));
                Row row = mistaken ? price(seen * 3, seen * 5) : price(seen, seen * 2);
                Row other = offer("shop", "acme/m", seen, null);
                String date = FIRST.plusDays(day).toString();
                today.add(() -> script.list(source, date, lists ? new Row[] {row, other} : new Row[] {other}));
            }
            if (order != null) {
                Collections.shuffle(today, order);
            }
            today.forEach(Runnable::run);
            String date = FIRST.plusDays(day).toString();
            script.endDays(date, date);
        }
        return script;
    }

    private static List<String> shuffled(Random random) {
        List<String> sources = new ArrayList<>(SOURCES);
        Collections.shuffle(sources, random);
        return sources;
    }

    private static Row price(double input, double output) {
        return offer("acme", "acme/m", input, output).own();
    }
}
