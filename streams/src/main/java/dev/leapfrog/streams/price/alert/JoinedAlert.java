package dev.leapfrog.streams.price.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.output.Alert;

/** One alert for several that tell the same change. */
public final class JoinedAlert {
    private static final Comparator<Alert> PLAINEST = Comparator.comparing(
                    (Alert alert) -> "target".equals(alert.statement().metrics().get("change")))
            .thenComparing(
                    (Alert alert) -> !String.valueOf(alert.statement().metrics().get("model"))
                            .equals(String.valueOf(alert.statement().metrics().get("family"))))
            .thenComparingInt(alert -> alert.headline().length())
            .thenComparing(Alert::headline)
            .thenComparing(Alert::id);

    private JoinedAlert() {}

    /** The one of the plainest name, which names all models and offers of the others. */
    public static Alert of(List<Alert> alerts) {
        Alert first = alerts.stream().min(PLAINEST).orElseThrow();
        Map<String, Object> metrics = new TreeMap<>(first.statement().metrics());
        metrics.put("models", all(alerts, "model"));
        metrics.put("offers", all(alerts, "offer"));
        Alert.Statement said = first.statement();
        return new Alert(
                first.identity(),
                first.kind(),
                first.status(),
                first.severity(),
                first.about(),
                first.time(),
                new Alert.Statement(said.headline(), said.before(), said.after(), metrics),
                first.evidence());
    }

    /** The same alert as one of another happening. */
    public static Alert under(UUID happening, Alert alert) {
        return happening.equals(alert.happening())
                ? alert
                : new Alert(
                        Alert.Identity.of(
                                happening, alert.status(), alert.identity().group()),
                        alert.kind(),
                        alert.status(),
                        alert.severity(),
                        alert.about(),
                        alert.time(),
                        alert.statement(),
                        alert.evidence());
    }

    private static List<String> all(List<Alert> alerts, String metric) {
        return alerts.stream()
                .map(alert -> String.valueOf(alert.statement().metrics().get(metric)))
                .distinct()
                .sorted()
                .toList();
    }
}
