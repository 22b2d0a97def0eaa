package dev.leapfrog.streams.release;

import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import org.jspecify.annotations.Nullable;

/** What an alert says of the model that it is about, beside its headline. */
final class ModelMetrics {
    private ModelMetrics() {}

    static Map<String, Object> of(Model model) {
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("model", model.id().toString());
        metrics.put("modelName", model.shown());
        metrics.put("lab", model.lab());
        metrics.put("openness", model.openness().name());
        metrics.put("sizeTier", model.sizeTier().name());
        put(metrics, "labName", model.labName());
        put(metrics, "country", model.country());
        if (model.parameters() != null) {
            metrics.put("parameters", model.parameters());
        }
        return metrics;
    }

    /** Notes what is known. */
    static void put(Map<String, Object> metrics, String name, @Nullable Object value) {
        if (value != null) {
            metrics.put(name, value.toString());
        }
    }
}
