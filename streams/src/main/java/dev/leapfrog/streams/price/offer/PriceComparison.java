package dev.leapfrog.streams.price.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/**
 * Two prices amount by amount. Zero, unknown and dynamic are three different things: an unknown amount says less and
 * contradicts nothing, zero and dynamic equal only themselves.
 */
public final class PriceComparison {
    private static final double UNIT = 1000;

    private final double tolerance;
    private final List<double[]> pairs = new ArrayList<>();
    private final boolean sameCurrency;
    private int onlyOne;
    private int onlyOther;

    public PriceComparison(Price one, Price other, double tolerance) {
        this.tolerance = tolerance;
        this.sameCurrency = Objects.equals(one.currency(), other.currency());
        Map<String, Double> there = amounts(other);
        Map<String, Double> here = amounts(one);
        here.forEach((name, amount) -> {
            Double match = there.get(name);
            if (match == null) {
                onlyOne++;
            } else {
                pairs.add(new double[] {amount, match});
            }
        });
        onlyOther = (int)
                there.keySet().stream().filter(name -> !here.containsKey(name)).count();
    }

    /** Whether all amounts that both give are equal. */
    public boolean agree() {
        return sameCurrency && pairs.stream().allMatch(this::equal);
    }

    /** Whether the other one gives an amount that this one does not. */
    public boolean fills() {
        return onlyOther > 0;
    }

    /** Whether this one gives an amount that the other one does not. */
    public boolean drops() {
        return onlyOne > 0;
    }

    /**
     * Whether each amount that moved was multiplied or divided by a power of a thousand: another unit, no other price.
     */
    public boolean unit() {
        return sameCurrency && !agree() && pairs.stream().allMatch(pair -> equal(pair) || thousands(pair));
    }

    /** Whether just two amounts moved, each to where the other was: a list had them the wrong way round. */
    public boolean exchanged() {
        List<double[]> moved = pairs.stream().filter(pair -> !equal(pair)).toList();
        return sameCurrency
                && moved.size() == 2
                && equal(moved.get(0)[0], moved.get(1)[1])
                && equal(moved.get(0)[1], moved.get(1)[0]);
    }

    private boolean thousands(double[] pair) {
        if (pair[0] <= 0 || pair[1] <= 0) {
            return false;
        }
        double power = Math.round(Math.log(pair[1] / pair[0]) / Math.log(UNIT));
        return power != 0 && equal(pair[0] * Math.pow(UNIT, power), pair[1]);
    }

    private boolean equal(double[] pair) {
        return equal(pair[0], pair[1]);
    }

    private boolean equal(double one, double other) {
        return one == other || (one > 0 && other > 0 && Math.abs(one - other) <= tolerance * Math.max(one, other));
    }

    private static Map<String, Double> amounts(Price price) {
        Map<String, Double> amounts = new TreeMap<>();
        put(amounts, "", price.amounts());
        Amounts batch = price.batch();
        if (batch != null) {
            put(amounts, "batch ", batch);
        }
        List<Price.Tier> tiers = price.tiers();
        if (tiers != null) {
            for (Price.Tier tier : tiers) {
                put(amounts, tier.aboveTokens() + " " + tier.from() + " " + tier.until() + " ", tier.price());
            }
        }
        return amounts;
    }

    private static void put(Map<String, Double> amounts, String condition, Amounts given) {
        put(amounts, condition + "input", given.input());
        put(amounts, condition + "output", given.output());
        put(amounts, condition + "cacheRead", given.cacheRead());
        put(amounts, condition + "cacheWrite", given.cacheWrite());
    }

    private static void put(Map<String, Double> amounts, String name, @Nullable Double amount) {
        if (amount != null) {
            amounts.put(name, amount);
        }
    }
}
