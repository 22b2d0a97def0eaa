package dev.leapfrog.sinks.terminal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;

import dev.leapfrog.events.Alert;
import dev.leapfrog.events.Alert.Severity;
import dev.leapfrog.events.EventJson;

/** How an alert is written: a line for people, or its JSON. */
public enum AlertText {
    /** Date, a mark by severity, status, headline. */
    TEXT {
        @Override
        public String of(Alert alert) {
            LocalDate day = LocalDate.ofInstant(alert.occurredAt(), ZoneOffset.UTC);
            String status = alert.status() == Alert.Status.FINAL
                    ? ""
                    : alert.status().name().toLowerCase(Locale.ROOT);
            return String.format(
                    Locale.ROOT, "%s %s %-11s  %s", day, mark(alert.severity()), status, printable(alert.headline()));
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

    private static String mark(Severity severity) {
        return switch (severity) {
            case MAJOR -> "***";
            case NOTICE -> " * ";
            case INFO -> "   ";
        };
    }

    /** Text without control characters: a name on a page must not steer a terminal. */
    static String printable(String scraped) {
        return scraped.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
    }
}
