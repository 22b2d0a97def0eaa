package dev.leapfrog.streams.market.war;

import java.time.Instant;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.price.alert.PriceAlert;
import org.jspecify.annotations.Nullable;

/**
 * A lab's own price that fell far.
 *
 * @param name of the model, for a sentence
 * @param at when the price changed, which may be weeks before that was sure
 * @param part by which it fell, blended: 0.5 for half
 * @param evidence the claim that told it
 */
record Cut(ModelId model, String name, String labName, Instant at, double part, Alert.Evidence evidence) {
    /** The cut that an alert tells; null when it tells something else. */
    static @Nullable Cut of(Alert alert, MarketRules rules) {
        Object percent = alert.statement().metrics().get("percent");
        boolean confirmedCut = alert.kind() == Alert.Kind.PRICE_CHANGED
                && alert.status() == Alert.Status.CONFIRMED
                && Boolean.TRUE.equals(alert.statement().metrics().get("firstParty"))
                && "cut".equals(alert.statement().metrics().get("change"));
        if (!confirmedCut || !(percent instanceof Number number) || -number.doubleValue() / 100 < rules.warCut()) {
            return null;
        }
        return new Cut(
                ModelId.parse(alert.subject()),
                String.valueOf(alert.statement().metrics().get("modelName")),
                String.valueOf(alert.statement().metrics().get("lab")),
                changedAt(alert),
                -number.doubleValue() / 100,
                alert.evidence().getFirst());
    }

    private static Instant changedAt(Alert alert) {
        Object changed = alert.statement().metrics().get(PriceAlert.CHANGED_AT);
        return changed == null ? alert.occurredAt() : Instant.parse(changed.toString());
    }

    String lab() {
        return model.lab();
    }
}
