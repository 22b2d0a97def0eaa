package dev.leapfrog.app.config.route;

import java.time.DayOfWeek;
import java.time.LocalTime;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.sinks.route.Digest;
import org.jspecify.annotations.Nullable;

/**
 * {@code digest} of a route, as written.
 *
 * @param every hourly, daily or weekly
 * @param at 08:00 when absent
 * @param on a day of the week; Monday when absent
 * @param zone UTC when absent
 * @param bypass major when absent; none for nothing
 */
record DigestSection(
        @JsonProperty("every") @Nullable String every,
        @JsonProperty("at") @Nullable String at,
        @JsonProperty("on") @Nullable String on,
        @JsonProperty("zone") @Nullable String zone,
        @JsonProperty("bypass") @Nullable String bypass) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    Digest digest() {
        return new Digest(
                Words.one(Words.required(every, "digest.every"), Digest.Period.class, "digest.every"),
                at == null ? MORNING : Words.time(at, "digest.at"),
                Words.one(on, DayOfWeek.MONDAY, "digest.on"),
                Words.zone(zone, "digest.zone"),
                bypass == null ? Severity.MAJOR : Bypass.of(bypass, "digest.bypass"));
    }
}
