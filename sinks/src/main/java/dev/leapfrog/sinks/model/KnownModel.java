package dev.leapfrog.sinks.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.sinks.view.CurrentPrice;
import dev.leapfrog.sinks.view.PriceJson;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a model.
 *
 * @param release what registries and the lab say of it; null when none lists it
 * @param openness what each source claims, by source
 * @param offers by offer
 * @param boards by board
 * @param uptake by measure
 */
public record KnownModel(
        Model model,
        @Nullable ReleaseFact release,
        List<Claim> openness,
        List<CurrentPrice> offers,
        List<BoardPlace> boards,
        SortedMap<String, UptakeFact> uptake) {
    public KnownModel {
        openness = List.copyOf(openness);
        offers = List.copyOf(offers);
        boards = List.copyOf(boards);
    }

    /** What a source claims of the openness, and what that rests on. */
    public record Claim(String source, String openness, String evidence) {}

    /** The same as one object of JSON. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", model);
        fields.put("opennessClaims", openness);
        if (release != null) {
            fields.put("dates", release.dates());
            fields.put("description", release.description());
            fields.put("listedBy", release.witnesses());
            fields.put("ends", release.ends() == null ? List.of() : release.ends());
        }
        List<Map<String, Object>> prices = new ArrayList<>();
        offers.forEach(offer -> prices.add(PriceJson.fields(offer)));
        fields.put("offers", prices);
        fields.put("boards", boards);
        List<Map<String, Object>> measures = new ArrayList<>();
        uptake.values().forEach(fact -> {
            Map<String, Object> measure = new LinkedHashMap<>();
            measure.put("measure", fact.measure());
            measure.put("value", fact.value());
            measure.put("at", fact.at());
            measure.put("reached", fact.reached() == null ? List.of() : fact.reached());
            measures.add(measure);
        });
        fields.put("uptake", measures);
        return fields;
    }
}
