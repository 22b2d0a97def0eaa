package dev.leapfrog.sinks.alert;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;

/** How an alert is written: a line for people, or its JSON. */
public enum AlertText {
    /** Date, a mark by severity, a word for what it is, headline. */
    TEXT {
        @Override
        public String of(Alert alert) {
            LocalDate day = LocalDate.ofInstant(alert.occurredAt(), ZoneOffset.UTC);
            return String.format(
                    Locale.ROOT,
                    "%s %s %-11s  %s",
                    day,
                    mark(alert.severity()),
                    word(alert),
                    PrintableText.of(alert.headline()));
        }
    },
    /** The alert as in Kafka, on one line. */
    JSON {
        @Override
        public String of(Alert alert) {
            return EventJson.text(alert);
        }
    };

    /** The order in which alerts are shown: by when it happened, then by id, so that it is one order everywhere. */
    public static final Comparator<Alert> ORDER = Comparator.comparing(Alert::occurredAt)
            .thenComparing(alert -> alert.id().toString());

    /** One line, without its end. */
    public abstract String of(Alert alert);

    /** Where in its life the alert stands; of one without a life what it is. */
    private static String word(Alert alert) {
        if (alert.status() != Alert.Status.FINAL) {
            return alert.status().name().toLowerCase(Locale.ROOT);
        }
        return switch (alert.kind()) {
            case GAP_CROSSED -> "gap";
            case GAP_RECORD -> "record";
            case GAP_REVERSED -> "reversal";
            case SCALE_BREAK -> "scale";
            case FRONTIER_SHIFT -> "shift";
            case NEWCOMER -> "newcomer";
            case CROWD -> "crowd";
            case CONCENTRATION -> "share";
            case SPECIALIST -> "specialist";
            case SPLIT -> "split";
            case TIER_PASSED -> "tier";
            case WINDOW_OPENED, WINDOW_CLOSED -> "window";
            case PRICE_CHANGED -> "price";
            case PRICE_WAR -> "price war";
            case CAPABILITY_HALVED -> "halved";
            case PARETO_CHANGED -> "pareto";
            case GOOD_ENOUGH -> "good enough";
            case PREMIUM_CROSSED -> "premium";
            case MODEL_RELEASED -> "release";
            case MODELS_LISTED -> "listing";
            case OPENNESS_CHANGED -> "openness";
            case DEPRECATION -> "end";
            case UPTAKE_OVERTAKEN -> "uptake";
            case DERIVATIVES_OVERTAKEN -> "derivatives";
            case SOURCE_DEGRADED -> "degraded";
            case SOURCE_RECOVERED -> "recovered";
            case QUARANTINED -> "held back";
            case NEW_FIELDS -> "new field";
        };
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case MAJOR -> "***";
            case NOTICE -> " * ";
            case INFO -> "   ";
        };
    }
}
