package dev.leapfrog.sinks.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.PriceFact.Witness;
import org.jspecify.annotations.Nullable;

/** The JSON of a current price, the same in every channel. Amounts are in {@code currency} per million tokens. */
public final class PriceJson {
    private PriceJson() {}

    /** One line, without its end. */
    public static String text(CurrentPrice price) {
        return EventJson.text(fields(price));
    }

    /** The same as fields of an object. */
    public static Map<String, Object> fields(CurrentPrice price) {
        PriceFact fact = price.known();
        Map<String, Object> fields = new TreeMap<>();
        fields.put("offer", fact.offer());
        fields.put("model", fact.model().id().toString());
        fields.put("name", fact.model().name());
        fields.put("provider", fact.provider());
        String listing = fact.of().listing();
        if (listing != null) {
            fields.put("listing", listing);
        }
        fields.put("firstParty", fact.firstParty());
        fields.put("since", price.since().at().toString());
        fields.put("confirmed", price.unconfirmed() == null);
        fields.put("sources", price.agreeing());
        put(fields, fact.price());
        List<Map<String, Object>> others = new ArrayList<>();
        for (Witness witness : price.dissenters()) {
            Map<String, Object> other = new TreeMap<>();
            other.put("source", witness.source());
            other.put("since", witness.since().toString());
            put(other, witness.price());
            others.add(other);
        }
        fields.put("otherwise", others);
        return fields;
    }

    private static void put(Map<String, Object> fields, Price price) {
        fields.put("currency", price.currency() == null ? "USD" : price.currency());
        put(fields, "input", price.input());
        put(fields, "output", price.output());
        put(fields, "cacheRead", price.cacheRead());
        put(fields, "cacheWrite", price.cacheWrite());
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Double amount) {
        if (amount != null) {
            fields.put(name, amount);
        }
    }
}
