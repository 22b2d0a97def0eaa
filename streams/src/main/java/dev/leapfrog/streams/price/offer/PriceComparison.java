package dev.leapfrog.streams.price.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/**
 * Two prices amount by amount. Zero, unknown and dynamic are three different things: an unknown amount says less and
 * contradicts nothing, zero and dynamic equal only themselves.
 */
public final class PriceComparison {
    private static final double UNIT = 1000;
    /** By how much two factors differ through rounding alone. */
    private static final double ROUNDING = 0.015;
    /** Rates of exchange move by so much between two readings of a list; prices by more. */
    private static final double CONVERSION = 0.05;

    private final double tolerance;
    private final List<double[]> pairs = new ArrayList<>();
    private final boolean sameCurrency;
    private final Map<String, Double> here;
    private final Map<String, Double> there;
    private int onlyOne;
    private int onlyOther;

    public PriceComparison(Price one, Price other, double tolerance) {
        this.tolerance = tolerance;
        this.sameCurrency = Objects.equals(one.currency(), other.currency());
        there = amounts(other);
        here = amounts(one);
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

    /**
     * Whether input and output were both multiplied or divided by the same power of ten: a slip of the point. Whether
     * it was one, only another list can tell.
     */
    public boolean point() {
        double input = factor("input");
        double power = Math.log10(input);
        return sameCurrency
                && near(input, factor("output"))
                && Math.abs(power) > 0.5
                && Math.abs(power - Math.round(power)) < ROUNDING;
    }

    /**
     * Whether input and output both moved a little by one factor: a price in another currency, converted anew. Such
     * prices are rounded, so that the two factors differ a little.
     */
    public boolean converted() {
        double input = factor("input");
        double output = factor("output");
        return sameCurrency
                && input != 1
                && output != 1
                && Math.abs(input - 1) <= CONVERSION
                && Math.abs(output - 1) <= CONVERSION
                && Math.abs(input - output) <= ROUNDING;
    }

    /** Whether the input or the output became so many times what it was, or one of many parts of it. */
    public boolean beyond(double up, double down) {
        return Stream.of("input", "output")
                .map(this::factor)
                .anyMatch(factor ->
                        !Double.isNaN(factor) && (factor >= up * (1 - ROUNDING) || factor <= (1 + ROUNDING) / down));
    }

    /** What the input and the output were both multiplied by; not a number where they moved apart or are not known. */
    public double factor() {
        double input = factor("input");
        return near(input, factor("output")) ? input : Double.NaN;
    }

    private double factor(String name) {
        Double was = here.get(name);
        Double is = there.get(name);
        return was == null || is == null || was <= 0 || is <= 0 ? Double.NaN : is / was;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(one, other);
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
