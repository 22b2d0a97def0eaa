package dev.leapfrog.streams.price.alert;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.leapfrog.events.output.Alert;
import org.jspecify.annotations.Nullable;

/** What makes two alerts of prices tell one change: whose, of which model, from what to what. */
public final class ChangeKey {
    private ChangeKey() {}

    /** The key of an alert. A lab's own channels are one seller. */
    public static String of(Alert alert) {
        Map<String, Object> metrics = alert.statement().metrics();
        boolean own = Boolean.TRUE.equals(metrics.get("firstParty"));
        return String.join(
                "|",
                own ? "own" : String.valueOf(metrics.get("provider")),
                String.valueOf(metrics.get("family")),
                amounts(alert.statement().before()),
                amounts(alert.statement().after()));
    }

    private static String amounts(@Nullable Map<String, Object> values) {
        return values == null
                ? ""
                : amount(values.get("input")) + "/" + amount(values.get("output")) + "/"
                        + amount(values.get("cacheRead"));
    }

    private static String amount(@Nullable Object amount) {
        return amount instanceof Number number
                ? String.format(Locale.ROOT, "%.3g", number.doubleValue())
                : Objects.toString(amount, "");
    }
}
