package dev.leapfrog.streams.price.alert;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.price.offer.Offer;
import org.jspecify.annotations.Nullable;

/** The sentence for a price change; can be read alone. */
final class PriceHeadline {
    private static final MathContext DIGITS = new MathContext(4);

    private final Offer offer;
    private final Price before;
    private final Price after;

    PriceHeadline(Offer offer, Price before, Price after) {
        this.offer = offer;
        this.before = before;
        this.after = after;
    }

    /**
     * The sentence for one state of the change's life.
     *
     * @param source who says so
     * @param move of the blended price, 1 for doubled; null when it is not known
     */
    String of(Status status, String source, @Nullable Double move) {
        String change = change(move) + ": " + amounts();
        return switch (status) {
            case PROVISIONAL, HELD -> "Unconfirmed, reported by " + RecordedSource.origin(source) + " only: " + change;
            case RETRACTED -> "Retracted, had been reported by " + RecordedSource.origin(source) + " only: " + change;
            case CONFIRMED, FINAL -> capital(change);
        };
    }

    private String change(@Nullable Double move) {
        String provider =
                offer.firstParty() ? offer.model().labShown() : offer.id().provider();
        String name = offer.model().name() + where();
        if (after.isFree()) {
            return provider + " makes " + name + " free";
        }
        if (before.isFree()) {
            return provider + " ends free access to " + name;
        }
        if (move == null || move == 0) {
            return provider + " changes the price of " + name;
        }
        return provider + (move < 0 ? " cuts" : " raises") + " the price of " + name + " by " + percent(Math.abs(move));
    }

    private String where() {
        String configuration = offer.id().configuration();
        String which = configuration == null ? "" : " (" + configuration + ")";
        return offer.firstParty() ? which + " on its own API" + channel() : which;
    }

    /** Which of its own it is, where the lab has several or it goes by another name. */
    private String channel() {
        String provider = offer.id().provider();
        return provider.equals(offer.model().lab()) ? "" : " (" + provider + ")";
    }

    private String amounts() {
        List<String> moves = new ArrayList<>();
        add(moves, before.input(), after.input(), "input");
        add(moves, before.output(), after.output(), "output");
        if (moves.isEmpty()) {
            add(moves, before.cacheRead(), after.cacheRead(), "cached input");
            add(moves, before.cacheWrite(), after.cacheWrite(), "cache writes");
        }
        return moves.isEmpty()
                ? "prices that apply under conditions"
                : String.join(", ", moves) + " per million tokens";
    }

    private void add(List<String> moves, @Nullable Double was, @Nullable Double is, String what) {
        if (was == null || is == null || was.equals(is)) {
            return;
        }
        moves.add(amount(was) + " to " + amount(is) + " " + what);
    }

    private String amount(double amount) {
        if (amount == Amounts.DYNAMIC) {
            return "dynamic";
        }
        String currency = after.currency();
        String number =
                BigDecimal.valueOf(amount).round(DIGITS).stripTrailingZeros().toPlainString();
        return currency == null ? "$" + number : number + " " + currency;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, part < 0.01 ? "%.1f%%" : "%.0f%%", part * 100);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
