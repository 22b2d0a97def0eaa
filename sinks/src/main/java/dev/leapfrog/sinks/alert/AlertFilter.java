package dev.leapfrog.sinks.alert;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.output.Alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a subscriber wants.
 *
 * @param since those that occurred then or later; null for all
 * @param families those of these families; empty for all
 * @param atLeast those that matter at least so much
 * @param where those whose field has that value, whatever its case, for each field
 */
public record AlertFilter(@Nullable Instant since, Set<Family> families, Severity atLeast, Map<String, String> where)
        implements Predicate<Alert> {
    private static final Map<String, Function<Alert, Object>> FIELDS = new TreeMap<>(Map.of(
            "kind", Alert::kind,
            "status", Alert::status,
            "severity", Alert::severity,
            "family", Alert::family,
            "board", alert -> String.valueOf(alert.about().board()),
            "segment", alert -> String.valueOf(alert.about().segment()),
            "mode", alert -> alert.time().mode(),
            "group", alert -> alert.identity().group(),
            "happening", Alert::happening));

    public AlertFilter {
        families = Set.copyOf(families);
        where = Map.copyOf(where);
        for (String field : where.keySet()) {
            if (!FIELDS.containsKey(field)) {
                throw new IllegalArgumentException(
                        "no field '" + field + "' to filter by; there are " + String.join(", ", FIELDS.keySet()));
            }
        }
    }

    /** Everything. */
    public static AlertFilter all() {
        return new AlertFilter(null, Set.of(), Severity.INFO, Map.of());
    }

    @Override
    public boolean test(Alert alert) {
        return (since == null || !alert.occurredAt().isBefore(since))
                && (families.isEmpty() || families.contains(alert.family()))
                && alert.severity().compareTo(atLeast) >= 0
                && where.entrySet().stream().allMatch(wanted -> has(alert, wanted.getKey(), wanted.getValue()));
    }

    private static boolean has(Alert alert, String field, String value) {
        Function<Alert, Object> of = FIELDS.get(field);
        return of != null && of.apply(alert).toString().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT));
    }
}
