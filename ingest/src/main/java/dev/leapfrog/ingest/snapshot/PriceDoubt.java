package dev.leapfrog.ingest.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.leapfrog.events.Amounts;
import dev.leapfrog.events.Price;
import org.jspecify.annotations.Nullable;

/**
 * Why a price is not believed. It is believed, whatever it is, when a list that is not copied from the same one says
 * the same; the same list saying it again is no second word.
 *
 * <p>Without that it is doubted when an amount is beyond what tokens have ever cost, when it is a hundred times what it
 * was or a hundredth of it, and, told for the first time, when it is that against what else is known of the model.
 */
final class PriceDoubt {
    /** Dollars per million tokens. */
    static final double LOWEST = 0.001;

    static final double HIGHEST = 2000;
    private static final double LARGEST_RATIO = 100;
    /** How far two lists may be apart and still say the same: rounding. */
    private static final double SAME = 0.01;
    /** Fewer other prices of a model tell nothing of what is usual. */
    private static final int ENOUGH = 3;

    private final Price price;

    private PriceDoubt(Price price) {
        this.price = price;
    }

    /**
     * The reason, in a few words; null when the price is believed.
     *
     * @param before what the same source said before; null for a first claim
     * @param sameOffer what independent lists say of the same offer
     * @param sameModel what is known of other offers of the model, from any list
     */
    static @Nullable String of(Price price, @Nullable Price before, List<Price> sameOffer, List<Price> sameModel) {
        PriceDoubt doubt = new PriceDoubt(price);
        if (sameOffer.stream().anyMatch(doubt::agrees)) {
            return null;
        }
        String range = doubt.beyondRange();
        if (range != null) {
            return range;
        }
        return before == null ? doubt.unlike(sameModel) : doubt.jump(before);
    }

    private boolean agrees(Price other) {
        return same(price.input(), other.input()) && same(price.output(), other.output());
    }

    private static boolean same(@Nullable Double one, @Nullable Double other) {
        return one != null && other != null && Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
    }

    private @Nullable String beyondRange() {
        for (Amounts amounts : all()) {
            for (Double amount : amounts(amounts)) {
                if (amount > 0 && (amount < LOWEST || amount > HIGHEST)) {
                    return text(amount) + " per million tokens is beyond " + text(LOWEST) + " to " + text(HIGHEST);
                }
            }
        }
        return null;
    }

    private List<Amounts> all() {
        List<Amounts> all = new ArrayList<>();
        all.add(price.amounts());
        if (price.batch() != null) {
            all.add(price.batch());
        }
        if (price.tiers() != null) {
            price.tiers().forEach(tier -> all.add(tier.price()));
        }
        return all;
    }

    private static List<Double> amounts(Amounts amounts) {
        List<Double> known = new ArrayList<>();
        add(amounts.input(), known);
        add(amounts.output(), known);
        add(amounts.cacheRead(), known);
        add(amounts.cacheWrite(), known);
        return known;
    }

    private static void add(@Nullable Double amount, List<Double> known) {
        if (amount != null) {
            known.add(amount);
        }
    }

    private @Nullable String jump(Price before) {
        String input = jump("input", price.input(), before.input());
        return input != null ? input : jump("output", price.output(), before.output());
    }

    private static @Nullable String jump(String what, @Nullable Double now, @Nullable Double before) {
        if (now == null || before == null || now <= 0 || before <= 0) {
            return null;
        }
        double ratio = now / before;
        return ratio < LARGEST_RATIO && ratio > 1 / LARGEST_RATIO
                ? null
                : what + " " + text(now) + " is " + text(ratio) + " times what it was";
    }

    private @Nullable String unlike(List<Price> others) {
        String input = unlike("input", Price::input, others);
        return input != null ? input : unlike("output", Price::output, others);
    }

    private @Nullable String unlike(String what, Part part, List<Price> others) {
        Double now = part.of(price);
        List<Double> paid = new ArrayList<>();
        for (Price other : others) {
            Double amount = part.of(other);
            if (amount != null && amount > 0) {
                paid.add(amount);
            }
        }
        if (now == null || now <= 0 || paid.size() < ENOUGH) {
            return null;
        }
        paid.sort(null);
        double ratio = now / paid.get(paid.size() / 2);
        return ratio < LARGEST_RATIO && ratio > 1 / LARGEST_RATIO
                ? null
                : what + " " + text(now) + " is " + text(ratio) + " times what others take for the model";
    }

    private static String text(double amount) {
        return String.format(Locale.ROOT, "%.6g", amount)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    /** One amount of a price. */
    @FunctionalInterface
    private interface Part {
        @Nullable
        Double of(Price price);
    }
}
