package dev.leapfrog.app.config.route;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.sinks.route.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * {@code quiet} of a route, as written.
 *
 * @param zone UTC when absent
 * @param bypass none when absent
 */
record QuietSection(
        @JsonProperty("from") @Nullable String from,
        @JsonProperty("to") @Nullable String to,
        @JsonProperty("zone") @Nullable String zone,
        @JsonProperty("bypass") @Nullable String bypass) {
    QuietHours hours() {
        return new QuietHours(
                Words.time(Words.required(from, "quiet.from"), "quiet.from"),
                Words.time(Words.required(to, "quiet.to"), "quiet.to"),
                Words.zone(zone, "quiet.zone"),
                bypass == null ? null : Bypass.of(bypass, "quiet.bypass"));
    }
}
