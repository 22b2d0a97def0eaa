package dev.leapfrog.streams.price.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Evidence;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.OfferId;
import dev.leapfrog.streams.price.rule.PriceRules;
import org.jspecify.annotations.Nullable;

/** Writes the alert of a price change. */
public final class PriceAlert {
    private final Offer offer;
    private final EventContext context;
    private final PriceRules rules;

    PriceAlert(Offer offer, EventContext context, PriceRules rules) {
        this.offer = offer;
        this.context = context;
        this.rules = rules;
    }

    /** The id of a change for its whole life: the offer, both prices, and when it was first concluded. */
    public static UUID happening(OfferId offer, Price before, Price after, Instant opened) {
        return Alert.happening(
                Kind.PRICE_CHANGED,
                offer.model().toString(),
                List.of(offer.toString(), amounts(before), amounts(after)),
                opened);
    }

    private static String amounts(Price price) {
        return price.input() + "/" + price.output() + "/" + price.cacheRead() + "/" + price.cacheWrite();
    }

    /** The alert, in one state of the change's life. */
    Alert of(UUID happening, Status status, String source, Price before, Price after, List<Evidence> evidence) {
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("offer", offer.id().toString());
        metrics.put("provider", offer.id().provider());
        metrics.put("firstParty", offer.firstParty());
        metrics.put("source", source);
        Double move = move(before, after);
        if (move != null && Double.isFinite(move)) {
            metrics.put("percent", move * 100);
        }
        return new Alert(
                Alert.Identity.of(
                        happening,
                        status,
                        Alert.group(Kind.PRICE_CHANGED, offer.id().model())),
                Kind.PRICE_CHANGED,
                status,
                severity(status, move),
                Alert.Subject.of(offer.id().model().toString()),
                context.timing(),
                new Alert.Statement(
                        new PriceHeadline(offer, before, after).of(status, source, move),
                        values(before),
                        values(after),
                        metrics),
                evidence);
    }

    private Severity severity(Status status, @Nullable Double move) {
        boolean notable = move != null && Math.abs(move) >= rules.notableMove();
        return status == Status.CONFIRMED && offer.firstParty() && notable ? Severity.NOTICE : Severity.INFO;
    }

    /** How far the blended price moved, 1 for doubled; infinite from free to paid, null when either is not known. */
    private static @Nullable Double move(Price before, Price after) {
        Double was = before.blended();
        Double is = after.blended();
        if (was == null || is == null) {
            return null;
        }
        return was.equals(is) ? 0 : (is - was) / was;
    }

    private Map<String, Object> values(Price price) {
        Map<String, Object> values = new TreeMap<>();
        values.put("model", offer.id().model().toString());
        put(values, "input", price.input());
        put(values, "output", price.output());
        put(values, "cacheRead", price.cacheRead());
        put(values, "cacheWrite", price.cacheWrite());
        put(values, "blended", price.blended());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Double amount) {
        if (amount != null) {
            values.put(name, amount);
        }
    }
}
