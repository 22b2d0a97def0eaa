package dev.leapfrog.ingest.snapshot.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.model.SizeTier;
import org.jspecify.annotations.Nullable;

/**
 * Why a price is not believed. Any price is believed when an independent list claims the same, whether that claim has
 * been believed so far or not; the same list claiming it again does not count.
 *
 * <p>Without that it is doubted when an amount is beyond what tokens have ever cost, when input and output are further
 * apart than they ever were, when it is a hundred times what it was or a hundredth of it, and, claimed for the first
 * time, when it is that against what another list says of the offer or what else is known of the model.
 */
final class PriceDoubt {
    /** Dollars per million tokens. */
    static final double LOWEST = 0.001;

    static final double HIGHEST = 2000;
    private static final double LARGEST_RATIO = 100;
    /** Between these lies nearly every price of tokens. */
    private static final double USUAL_LOW = 0.01;

    private static final double USUAL_HIGH = 200;
    /** Output that is an image or speech has cost two hundred times as much as the input tokens. */
    private static final double DEAREST_OUTPUT = 250;
    /** A model that only judges its input answers in a word, and has charged a sixteenth for it. */
    private static final double CHEAPEST_OUTPUT = 1.0 / 40;
    /** How far two lists may be apart and still say the same: rounding. */
    private static final double SAME = 0.01;
    /** With fewer other prices of a model nothing is known of what is usual. */
    private static final int ENOUGH = 3;

    private static final MathContext DIGITS = new MathContext(4);

    private final Price price;

    private PriceDoubt(Price price) {
        this.price = price;
    }

    /**
     * The reason, in a few words; null when the price is believed.
     *
     * @param before what the same source said before; null for a first claim
     * @param size of the model
     * @param sameOffer what independent lists say of the same offer
     * @param held what independent lists say of it that is not believed either: it can confirm, and contradicts nothing
     * @param sameModel what is known of other offers of the model, from any list
     */
    static @Nullable String of(
            Price price,
            @Nullable Price before,
            SizeTier size,
            List<Price> sameOffer,
            List<Price> held,
            List<Price> sameModel) {
        PriceDoubt doubt = new PriceDoubt(price);
        if (Stream.concat(sameOffer.stream(), held.stream()).anyMatch(doubt::agrees)) {
            return null;
        }
        String tier = doubt.tierOutOfOrder();
        if (tier != null && !doubt.hasTiersOf(before)) {
            return tier;
        }
        String range = doubt.beyondRange();
        if (range != null) {
            return range;
        }
        String tooDear = doubt.tooDear(size);
        if (before != null) {
            String jump = doubt.jump(before);
            boolean mends = jump != null && (new PriceDoubt(before).tooDear(size) != null || doubt.isNearer(before));
            return jump != null && !mends ? jump : tooDear != null && !doubt.sameAs(before) ? tooDear : null;
        }
        if (tooDear != null) {
            return tooDear;
        }
        String lopsided = doubt.lopsided();
        if (lopsided != null) {
            return lopsided;
        }
        String otherwise = doubt.unlike(sameOffer, 1, "another list says of the offer");
        return otherwise != null ? otherwise : doubt.unlike(sameModel, ENOUGH, "others take for the model");
    }

    /** More than models of that size have ever cost. */
    private @Nullable String tooDear(SizeTier size) {
        double most = switch (size) {
            case ON_DEVICE -> 20;
            case SMALL -> 30;
            case SINGLE_GPU -> 60;
            case LARGE, UNKNOWN -> HIGHEST;
        };
        for (Double amount : amounts(price.amounts())) {
            if (amount > most) {
                return money(amount) + " per million tokens is far from what models of its size cost, up to "
                        + money(most);
            }
        }
        return null;
    }

    /** Whether it comes nearer to what tokens usually cost, some tenths of a dollar to some tens. */
    private boolean isNearer(Price before) {
        return isUsual(price) && !isUsual(before);
    }

    private static boolean isUsual(Price price) {
        return amounts(price.amounts()).stream()
                .allMatch(amount -> amount <= 0 || (amount >= USUAL_LOW && amount <= USUAL_HIGH));
    }

    private boolean sameAs(Price before) {
        return price.amounts().equals(before.amounts());
    }

    /** A tier above a length costs as much as the standard, or more; a list has them the wrong way round. */
    private @Nullable String tierOutOfOrder() {
        for (Price.Tier tier : tiers(price)) {
            if (tier.aboveTokens() != null && tier.from() == null) {
                String input = below("input", tier.price().input(), price.input());
                String output =
                        input != null ? input : below("output", tier.price().output(), price.output());
                if (output != null) {
                    return output + " above " + tier.aboveTokens() + " tokens";
                }
            }
        }
        return null;
    }

    private @Nullable String below(String what, @Nullable Double above, @Nullable Double standard) {
        if (above == null || standard == null || above < 0 || above >= standard * (1 - SAME)) {
            return null;
        }
        return what + " costs less, " + money(above) + " for " + money(standard) + ",";
    }

    private boolean hasTiersOf(@Nullable Price before) {
        return before != null && !tiers(before).isEmpty() && tiers(before).equals(tiers(price));
    }

    private static List<Price.Tier> tiers(Price price) {
        return price.tiers() == null ? List.of() : price.tiers();
    }

    private @Nullable String lopsided() {
        Double input = price.input();
        Double output = price.output();
        if (input == null || output == null || input <= 0 || output <= 0) {
            return null;
        }
        double ratio = output / input;
        return ratio >= CHEAPEST_OUTPUT && ratio <= DEAREST_OUTPUT
                ? null
                : "output " + money(output) + " is " + times(ratio) + " the input";
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
                    return money(amount) + " per million tokens is beyond " + money(LOWEST) + " to " + money(HIGHEST);
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

    private @Nullable String jump(String what, @Nullable Double now, @Nullable Double before) {
        if (now == null || before == null || now <= 0 || before <= 0) {
            return null;
        }
        double ratio = now / before;
        return ratio < LARGEST_RATIO && ratio > 1 / LARGEST_RATIO
                ? null
                : what + " " + money(now) + " is " + times(ratio) + " what it was";
    }

    /** @param enough how many others it takes to know what is usual */
    private @Nullable String unlike(List<Price> others, int enough, String said) {
        String input = unlike("input", Price::input, others, enough, said);
        return input != null ? input : unlike("output", Price::output, others, enough, said);
    }

    private @Nullable String unlike(String what, Part part, List<Price> others, int enough, String said) {
        Double now = part.of(price);
        List<Double> paid = new ArrayList<>();
        for (Price other : others) {
            Double amount = part.of(other);
            if (amount != null && amount > 0) {
                paid.add(amount);
            }
        }
        if (now == null || now <= 0 || paid.size() < enough) {
            return null;
        }
        paid.sort(null);
        double ratio = now / paid.get(paid.size() / 2);
        return ratio < LARGEST_RATIO && ratio > 1 / LARGEST_RATIO
                ? null
                : what + " " + money(now) + " is " + times(ratio) + " what " + said;
    }

    /** {@code 250 times}, {@code 1/120 of}. */
    private static String times(double ratio) {
        return ratio >= 1 ? plain(ratio) + " times" : "1/" + Math.round(1 / ratio) + " of";
    }

    private String money(double amount) {
        String currency = price.currency();
        return currency == null ? "$" + plain(amount) : plain(amount) + " " + currency;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** One amount of a price. */
    @FunctionalInterface
    private interface Part {
        @Nullable
        Double of(Price price);
    }
}
