package dev.leapfrog.ingest.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Evidence;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState.Health;
import dev.leapfrog.events.source.SourceState.Pace;
import dev.leapfrog.ingest.response.OneLine;
import dev.leapfrog.ingest.snapshot.change.Origin;
import org.jspecify.annotations.Nullable;

/** Alerts on a source: it cannot be read, it can be read again, something on it is not believed. */
final class SourceAlert {
    private static final int FIELDS_SHOWN = 5;
    private static final Pattern ESCAPED = Pattern.compile("%([2-7][0-9A-Fa-f])");

    private SourceAlert() {}

    static Alert degraded(Origin origin, Health health, Severity severity) {
        Instant since = Objects.requireNonNull(health.failingSince());
        String reason = Objects.requireNonNull(health.reason());
        return alert(
                Kind.SOURCE_DEGRADED,
                severity,
                origin,
                since,
                List.of(),
                0,
                headline(origin.source(), reason),
                Map.of("failures", health.failures(), "reason", reason, "since", since.toString()));
    }

    /** The same when that has gone on for long. */
    static Alert stillDegraded(Origin origin, Health health) {
        Instant since = Objects.requireNonNull(health.failingSince());
        String reason = Objects.requireNonNull(health.reason());
        String day = LocalDate.ofInstant(since, ZoneOffset.UTC).toString();
        return alert(
                Kind.SOURCE_DEGRADED,
                Severity.NOTICE,
                origin,
                since,
                List.of(),
                1,
                headline(origin.source(), reason) + "; since " + day,
                Map.of("failures", health.failures(), "reason", reason, "since", since.toString()));
    }

    private static String headline(String source, String reason) {
        return source.equals(SourcePublisher.NETWORK)
                ? "No source can be reached: the network seems to be down (" + reason + ")"
                : "Source " + source + " cannot be used: " + reason;
    }

    /** It answers, and has long said nothing new. */
    static Alert stale(Origin origin, Health health, Severity severity) {
        Instant since = Objects.requireNonNull(health.lastChangedAt());
        Pace pace = Objects.requireNonNull(health.pace());
        long days = Duration.between(since, origin.fetchedAt()).toDays();
        String usual = pace.hours() < 36
                ? "every " + Math.max(1, Math.round(pace.hours())) + " hours"
                : "every " + Math.round(pace.hours() / 24) + " days";
        return alert(
                Kind.SOURCE_DEGRADED,
                severity,
                origin,
                since,
                List.of("stale"),
                0,
                "Source " + origin.source() + " answers, but has said nothing new for " + days
                        + " days; it used to change " + usual,
                Map.of("reason", "stale", "since", since.toString(), "days", days, "usualHours", pace.hours()));
    }

    /**
     * It can be used again, or says something new again.
     *
     * @param began when it could last be used, or last said something new
     */
    static Alert recovered(Origin origin, Health before, @Nullable Instant began) {
        Instant since = Objects.requireNonNull(began);
        return alert(
                Kind.SOURCE_RECOVERED,
                Severity.INFO,
                origin,
                since,
                List.of(),
                0,
                origin.source().equals(SourcePublisher.NETWORK)
                        ? "Sources can be reached again"
                        : "Source " + origin.source() + " can be used again",
                Map.of("failures", before.failures(), "since", since.toString()));
    }

    /** What was held back of one response. */
    static Alert quarantined(Origin origin, List<SourceFact.Quarantined> held) {
        SourceFact.Quarantined first = held.getFirst();
        String others = held.size() == 1 ? "" : " and " + (held.size() - 1) + " more";
        return alert(
                Kind.QUARANTINED,
                Severity.INFO,
                origin,
                origin.fetchedAt(),
                held.stream().map(SourceFact.Quarantined::what).toList(),
                0,
                "Source " + origin.source() + ": " + plain(first.what()) + others + " held back: " + first.reason(),
                Map.of(
                        "held",
                        held.stream()
                                .map(one -> one.what() + ": " + one.claim() + ": " + one.reason())
                                .toList()));
    }

    /** A name with the signs that an address writes as numbers. */
    private static String plain(String name) {
        return ESCAPED.matcher(name)
                .replaceAll(sign ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(sign.group(1), 16))));
    }

    /** Fields that the source has newly, and that nobody has looked at. */
    static Alert newFields(Origin origin, Map<String, Integer> fields) {
        List<String> named = fields.entrySet().stream()
                .map(field -> field.getKey() + " (" + field.getValue() + " rows)")
                .toList();
        String shown = String.join(", ", named.subList(0, Math.min(named.size(), FIELDS_SHOWN)))
                + (named.size() > FIELDS_SHOWN ? " and " + (named.size() - FIELDS_SHOWN) + " more" : "");
        return alert(
                Kind.NEW_FIELDS,
                Severity.INFO,
                origin,
                origin.fetchedAt(),
                List.copyOf(fields.keySet()),
                0,
                "Source " + origin.source() + " says something new, which is not read: " + shown,
                Map.of("fields", new TreeMap<>(fields)));
    }

    private static Alert alert(
            Kind kind,
            Severity severity,
            Origin origin,
            Instant opened,
            List<String> details,
            int revision,
            String headline,
            Map<String, Object> metrics) {
        UUID happening = Alert.happening(kind, origin.source(), details, opened);
        return new Alert(
                Alert.Identity.of(
                        happening,
                        Status.FINAL,
                        revision,
                        Alert.happening(Kind.SOURCE_DEGRADED, origin.source(), List.of(), opened)),
                kind,
                Status.FINAL,
                severity,
                Alert.Subject.of(origin.source()),
                new Alert.Timing(origin.fetchedAt(), origin.fetchedAt(), origin.mode()),
                new Alert.Statement(headline, null, null, metrics),
                List.of(new Evidence("Response", origin.url(), origin.provenance(null, 0))));
    }

    /** The line of the log that goes with an alert, for operators. */
    static void log(Alert alert) {
        Map<String, Object> metrics = alert.statement().metrics();
        String source = alert.subject();
        switch (alert.kind()) {
            case SOURCE_DEGRADED ->
                PhaseLog.INGEST.info(
                        "source {} is degraded since {}: {}",
                        source,
                        metrics.get("since"),
                        OneLine.of(String.valueOf(metrics.get("reason"))));
            case SOURCE_RECOVERED ->
                PhaseLog.INGEST.info("source {} is back; it was degraded since {}", source, metrics.get("since"));
            case NEW_FIELDS -> PhaseLog.INGEST.info("new fields: {}", OneLine.of(alert.headline()));
            default -> PhaseLog.INGEST.info("quarantine: {}", OneLine.of(alert.headline()));
        }
    }
}
