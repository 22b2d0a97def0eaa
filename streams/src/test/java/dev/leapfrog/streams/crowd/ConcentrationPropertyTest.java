package dev.leapfrog.streams.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What must hold of concentration on any board: seeded boards, the seed in the message. */
class ConcentrationPropertyTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 50);
    private static final List<Openness> OPENNESS = List.of(Openness.values());

    @Test
    void shouldKeepTheHerfindahlIndexBetweenOneNthAndOne() {
        int uneven = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new ArrayList<>();
            int models = 1 + random.nextInt(40);
            for (int i = 0; i < models; i++) {
                rows.add(row("lab" + random.nextInt(6) + "/m" + i, 1200 + random.nextInt(100))
                        .openness(OPENNESS.get(random.nextInt(OPENNESS.size())))
                        .country(random.nextInt(4) == 0 ? null : "A" + (char) ('A' + random.nextInt(5))));
            }
            Concentration concentration = requireNonNull(new BoardScript()
                    .publish("2024-01-01", rows.toArray(new Row[0]))
                    .lastFrontier()
                    .figures()
                    .concentration());
            Concentration.Top open = concentration.open();
            List<Concentration.Top> tops =
                    open == null ? List.of(concentration.all()) : List.of(concentration.all(), open);
            for (Concentration.Top top : tops) {
                for (Division division : new Division[] {top.labs(), top.countries(), top.openness()}) {
                    if (division != null) {
                        uneven += isUneven(division, seed) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(uneven).as("divisions strictly between the bounds").isGreaterThan(SEEDS);
    }

    private static boolean isUneven(Division division, long seed) {
        int ways = division.shares().size();
        double shared = division.shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(division.hhi()).as("HHI over %d, seed %d", ways, seed).isBetween(1.0 / ways - 1e-9, 1 + 1e-9);
        assertThat(division.effective())
                .as("effective number, seed %d", seed)
                .isCloseTo(1 / division.hhi(), within(1e-9));
        assertThat(shared).as("shares, seed %d", seed).isCloseTo(1, within(1e-9));
        return division.hhi() > 1.0 / ways + 1e-6 && division.hhi() < 1 - 1e-6;
    }
}
