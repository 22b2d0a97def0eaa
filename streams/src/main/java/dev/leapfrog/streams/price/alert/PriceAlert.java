package dev.leapfrog.streams.price.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Evidence;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.price.offer.ModelFamily;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.OfferId;
import dev.leapfrog.streams.price.rule.PriceRules;
import org.jspecify.annotations.Nullable;

/** Writes the alert of a price change. */
public final class PriceAlert {
    /** The figure that says when the price changed, which may be weeks before that was sure. */
    public static final String CHANGED_AT = "changedAt";

    private final Offer offer;
    private final boolean target;
    private final Instant changedAt;
    private final EventContext context;
    private final PriceRules rules;

    /**
     * Of one change.
     *
     * @param target whether the name of the model means another one since
     * @param changedAt when it was first concluded
     */
    PriceAlert(Offer offer, boolean target, Instant changedAt, EventContext context, PriceRules rules) {
        this.offer = offer;
        this.target = target;
        this.changedAt = changedAt;
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
        PriceMove move = new PriceMove(before, after);
        PriceMove.Change change = move.change(target);
        return new Alert(
                Alert.Identity.of(
                        happening,
                        status,
                        Alert.group(Kind.PRICE_CHANGED, offer.id().model())),
                Kind.PRICE_CHANGED,
                status,
                severity(status, change, move.blended()),
                Alert.Subject.of(offer.id().model().toString()),
                context.timing(),
                new Alert.Statement(
                        new PriceHeadline(offer, move, rules).of(status, source, change),
                        values(before),
                        values(after),
                        metrics(source, move, change)),
                evidence);
    }

    private Map<String, Object> metrics(String source, PriceMove move, PriceMove.Change change) {
        ModelId model = offer.id().model();
        ModelId family = ModelFamily.of(model).id();
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("offer", offer.id().toString());
        metrics.put("model", model.toString());
        metrics.put("modelName", PriceHeadline.name(offer));
        metrics.put("family", family.toString());
        metrics.put("familyName", ShownName.of(family));
        metrics.put("lab", offer.model().labShown());
        metrics.put("provider", offer.id().provider());
        metrics.put("providerName", rules.shown(offer.id().provider()));
        metrics.put("firstParty", offer.firstParty());
        metrics.put("source", source);
        metrics.put(CHANGED_AT, changedAt.toString());
        metrics.put("change", change.name().toLowerCase(Locale.ROOT));
        Double blended = move.blended();
        if (blended != null && Double.isFinite(blended)) {
            metrics.put("percent", blended * 100);
        }
        return metrics;
    }

    private Severity severity(Status status, PriceMove.Change change, @Nullable Double move) {
        boolean notable = move != null && Math.abs(move) >= rules.notableMove();
        boolean own = offer.firstParty() && change != PriceMove.Change.TARGET;
        return status == Status.CONFIRMED && own && notable ? Severity.NOTICE : Severity.INFO;
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
