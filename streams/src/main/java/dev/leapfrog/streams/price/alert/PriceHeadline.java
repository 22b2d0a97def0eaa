package dev.leapfrog.streams.price.alert;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.rule.PriceRules;
import org.jspecify.annotations.Nullable;

/** The sentence for a price change; can be read alone. */
final class PriceHeadline {
    private static final MathContext DIGITS = new MathContext(4);

    private final Offer offer;
    private final PriceMove move;
    private final PriceRules rules;

    PriceHeadline(Offer offer, PriceMove move, PriceRules rules) {
        this.offer = offer;
        this.move = move;
        this.rules = rules;
    }

    /**
     * The sentence for one state of the change's life.
     *
     * @param source who says so
     */
    String of(Status status, String source, PriceMove.Change change) {
        String sentence = capital(change(change) + amounts(change));
        String list = rules.shown(RecordedSource.origin(source));
        return switch (status) {
            case PROVISIONAL, HELD -> "Unconfirmed, " + list + " alone says: " + sentence;
            case RETRACTED -> "Taken back, " + list + " alone had said: " + sentence;
            case CONFIRMED, FINAL -> sentence;
        };
    }

    /** The model for people, with the configuration that is offered. */
    static String name(Offer offer) {
        String configuration = offer.id().configuration();
        return ShownName.of(offer.id().model()) + (configuration == null ? "" : " (" + configuration + ")");
    }

    private String change(PriceMove.Change change) {
        String provider = offer.firstParty()
                ? offer.model().labShown()
                : rules.shown(offer.id().provider());
        String name = name(offer) + where();
        return switch (change) {
            case FREE -> provider + " makes " + name + " free";
            case PAID -> provider + " ends free access to " + name;
            case CUT -> provider + " cuts the price of " + name + percent(" by ");
            case RAISE -> provider + " raises the price of " + name + percent(" by ");
            case MIXED, OTHER -> provider + " changes the price of " + name;
            case TARGET -> provider + " now serves another model under the name " + name + ", at another price";
        };
    }

    /** Which of its own it is, where the lab has several. */
    private String where() {
        String shown = rules.shown(offer.id().provider());
        boolean channel = offer.firstParty()
                && !offer.id().provider().equals(offer.model().lab())
                && !shown.equals(offer.model().labShown());
        return channel ? " on " + shown : "";
    }

    private String amounts(PriceMove.Change change) {
        Price before = move.before();
        Price after = move.after();
        List<String> moves = new ArrayList<>();
        add(moves, before.input(), after.input(), "input");
        add(moves, before.output(), after.output(), "output");
        if (moves.isEmpty()) {
            add(moves, before.cacheRead(), after.cacheRead(), "cached input");
            add(moves, before.cacheWrite(), after.cacheWrite(), "cache writes");
        }
        if (moves.isEmpty()) {
            return ": prices that apply under conditions";
        }
        String inAll = change == PriceMove.Change.MIXED ? inAll() : "";
        return ": " + String.join(", ", moves) + " per million tokens" + inAll;
    }

    /** By how much the blended price moved; nothing where it is what it was, or not known. */
    private String inAll() {
        Double blended = move.blended();
        String percent = percent(", ");
        return blended == null || percent.isEmpty() ? "" : percent + (blended < 0 ? " less" : " more") + " in all";
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
        String currency = move.after().currency();
        String number =
                BigDecimal.valueOf(amount).round(DIGITS).stripTrailingZeros().toPlainString();
        return currency == null ? "$" + number : number + " " + currency;
    }

    private String percent(String before) {
        Double blended = move.blended();
        if (blended == null || !Double.isFinite(blended) || blended == 0) {
            return "";
        }
        double part = Math.abs(blended);
        return before + String.format(Locale.ROOT, part < 0.01 ? "%.1f%%" : "%.0f%%", part * 100);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
