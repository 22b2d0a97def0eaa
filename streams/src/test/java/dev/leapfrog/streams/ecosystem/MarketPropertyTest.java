package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.streams.arena.BoardScript;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.MarketScript.REFERENCE;
import static dev.leapfrog.streams.ecosystem.MarketScript.closed;
import static dev.leapfrog.streams.ecosystem.MarketScript.open;
import static dev.leapfrog.streams.ecosystem.MarketScript.own;
import static dev.leapfrog.streams.ecosystem.MarketScript.shop;
import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of scores and prices together whatever happens: seeded markets, the seed in the message. */
class MarketPropertyTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 20);
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");

    @Test
    void shouldNotDependOnWhereItIsRestarted() {
        int alerts = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            MarketScript undisturbed = play(new MarketScript(), seed);
            MarketScript restarted = play(new MarketScript().restartingAtRandom(seed + 1), seed);

            assertThat(restarted.states).as("states of seed %d", seed).isEqualTo(undisturbed.states);
            assertThat(restarted.alerts).as("alerts of seed %d", seed).isEqualTo(undisturbed.alerts);
            assertThat(restarted.stories).as("stories of seed %d", seed).isEqualTo(undisturbed.stories);
            alerts += (int) undisturbed.alerts.stream()
                    .filter(alert -> alert.kind() != Alert.Kind.PRICE_CHANGED)
                    .count();
        }
        assertThat(alerts).as("alerts in all").isGreaterThan(SEEDS * 5);
    }

    @Test
    void shouldNotDependOnTheOrderOfRows() {
        for (long seed = 0; seed < SEEDS; seed++) {
            MarketScript inOrder = play(new MarketScript(), seed);
            MarketScript shuffled = play(new MarketScript().shuffling(seed + 1), seed);

            assertThat(shuffled.states).as("states of seed %d", seed).isEqualTo(inOrder.states);
            assertThat(shuffled.alerts).as("alerts of seed %d", seed).isEqualTo(inOrder.alerts);
        }
    }

    @Test
    void shouldTellEachAlertAndStateOnceByItsId() {
        for (long seed = 0; seed < SEEDS; seed++) {
            MarketScript script = play(new MarketScript(), seed);

            assertThat(script.alerts.stream().map(Alert::id))
                    .as("alerts of seed %d", seed)
                    .doesNotHaveDuplicates();
            assertThat(script.states.stream().map(state -> state.eventId()))
                    .as("states of seed %d", seed)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldNeverMakeCapabilityCheaperWhenAPriceRises() {
        int rises = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            double[] prices = new double[8];
            BoardScript.Row[] rows = new BoardScript.Row[9];
            for (int i = 0; i < prices.length; i++) {
                prices[i] = 1 + random.nextInt(20);
                rows[i] = closed("m" + i + "/model", 1100 + random.nextInt(200), 5);
            }
            rows[8] = closed(REFERENCE, 1200, 5);
            MarketScript script = new MarketScript()
                    .restartingAtRandom(3)
                    .prices("2025-01-01", offers(prices))
                    .board("2025-01-02", rows);
            for (int day = 3; day < 28; day++) {
                double before = script.price();
                int risen = random.nextInt(prices.length);
                prices[risen] = Math.round(prices[risen] * (11 + random.nextInt(8)) * 10) / 100.0;
                script.prices("2025-01-%02d".formatted(day), offers(prices));
                assertThat(script.price())
                        .as("price after a rise, seed %d", seed)
                        .isGreaterThanOrEqualTo(before);
                rises += script.price() > before ? 1 : 0;
            }
        }
        assertThat(rises).isGreaterThan(SEEDS);
    }

    private static ClaimScript.Row[] offers(double[] prices) {
        List<ClaimScript.Row> offers = new ArrayList<>(List.of(own(REFERENCE, 30)));
        for (int i = 0; i < prices.length; i++) {
            offers.add(own("m" + i + "/model", prices[i]));
        }
        return offers.toArray(ClaimScript.Row[]::new);
    }

    /** A market: models come, scores and prices move. */
    private static MarketScript play(MarketScript script, long seed) {
        Random random = new Random(seed);
        List<Double> scores = new ArrayList<>();
        List<Double> prices = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            if (scores.size() < 12 && random.nextInt(3) == 0) {
                scores.add(1150.0 + random.nextInt(100) + 3 * day);
                prices.add(0.5 + random.nextInt(20));
            }
            String date = FIRST.plusDays(day).toString();
            List<ClaimScript.Row> offers = new ArrayList<>(List.of(own(REFERENCE, 20)));
            List<BoardScript.Row> rows = new ArrayList<>(List.of(closed(REFERENCE, 1200, 5)));
            for (int i = 0; i < scores.size(); i++) {
                if (random.nextInt(10) == 0) {
                    prices.set(i, Math.round(prices.get(i) * (40 + random.nextInt(80))) / 100.0 + 0.01);
                }
                scores.set(i, scores.get(i) + random.nextInt(9) - 4);
                String id = "lab" + i % 4 + "/m" + i;
                offers.add(own(id, prices.get(i)));
                offers.add(shop(id, prices.get(i) * (0.6 + i / 20.0)));
                rows.add(i % 2 == 0 ? closed(id, scores.get(i), 5) : open(id, scores.get(i), 8));
            }
            script.prices(date, offers.toArray(ClaimScript.Row[]::new));
            if (random.nextInt(3) == 0) {
                script.board(date + "T20:00:00Z", rows.toArray(BoardScript.Row[]::new));
            }
            script.endDays(date, date);
        }
        return script;
    }
}
