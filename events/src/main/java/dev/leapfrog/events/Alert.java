package dev.leapfrog.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something worth telling a person, with the evidence for it.
 *
 * @param id of this very alert; the same in every run over the same input
 * @param happening what all alerts of one life cycle share: provisional, held, confirmed, retracted
 * @param group puts together what several boards show of one thing
 * @param subject the key in the alert topic: board and segment, {@code lmarena/text/overall#open}; a model; a source
 * @param board null when it is about no board
 * @param segment null when it is about no segment of a board
 * @param occurredAt event time of what it tells
 * @param knownAt when the page it was concluded from was fetched; no part of the id
 * @param headline one sentence that can be read alone
 * @param before values before, null where there were none
 * @param after values after, null where there are none
 * @param metrics figures and labels behind the headline
 */
public record Alert(
        UUID id,
        UUID happening,
        UUID group,
        Kind kind,
        Status status,
        Severity severity,
        Family family,
        String subject,
        @Nullable BoardId board,
        @Nullable String segment,
        Instant occurredAt,
        Instant knownAt,
        Mode mode,
        String headline,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        Map<String, Object> metrics,
        List<Evidence> evidence) {
    public Alert {
        Require.text(subject, "alert.subject");
        Require.that((board == null) == (segment == null), "alert.board and segment go together");
        Require.text(headline, "alert.headline");
        Require.that(!evidence.isEmpty(), "alert.evidence must not be empty");
        before = before == null ? null : sorted(before);
        after = after == null ? null : sorted(after);
        metrics = sorted(metrics);
        evidence = List.copyOf(evidence);
    }

    /** What happened. */
    public enum Kind {
        FRONTIER_SHIFT(Family.FRONTIER),
        SCALE_BREAK(Family.FRONTIER),
        GAP_CROSSED(Family.GAPS),
        GAP_RECORD(Family.GAPS),
        GAP_REVERSED(Family.GAPS),
        PRICE_CHANGED(Family.PRICES),
        MODEL_RELEASED(Family.RELEASES),
        OPENNESS_CHANGED(Family.RELEASES),
        DEPRECATION(Family.RELEASES),
        SOURCE_DEGRADED(Family.SOURCES),
        SOURCE_RECOVERED(Family.SOURCES),
        QUARANTINED(Family.SOURCES);

        private final Family family;

        Kind(Family family) {
            this.family = family;
        }

        public Family family() {
            return family;
        }
    }

    /** Where in its life a happening stands; {@code FINAL} where it has no life cycle. */
    public enum Status {
        PROVISIONAL,
        HELD,
        CONFIRMED,
        RETRACTED,
        FINAL
    }

    /** How much it matters, the least first. */
    public enum Severity {
        INFO,
        NOTICE,
        MAJOR
    }

    /** The alert topic it goes to. */
    public enum Family {
        @JsonProperty("frontier")
        FRONTIER,
        @JsonProperty("gaps")
        GAPS,
        @JsonProperty("prices")
        PRICES,
        @JsonProperty("releases")
        RELEASES,
        @JsonProperty("uptake")
        UPTAKE,
        @JsonProperty("sources")
        SOURCES
    }

    /**
     * One event that the alert was concluded from.
     *
     * @param event type of the observation
     * @param subject what the observation is about
     */
    public record Evidence(String event, String subject, Provenance provenance) {
        public static Evidence of(Observation observation) {
            return new Evidence(
                    observation.getClass().getSimpleName(), observation.subject(), observation.provenance());
        }
    }

    /**
     * The id of a happening: a name-based UUID (version 3) of its kind, board, segment, subjects and the publication it
     * began with. Holds no processing order, run or fetch time.
     */
    public static UUID happening(Kind kind, BoardId board, String segment, List<String> subjects, Instant opened) {
        return named(kind, board, segment, String.join(",", subjects), opened);
    }

    /** The same of what is about no board: a name-based UUID of its kind, what it is about and when it began. */
    public static UUID happening(Kind kind, String subject, List<String> details, Instant opened) {
        return named(kind, subject, String.join(",", details), opened);
    }

    /**
     * The id of an alert.
     *
     * @param revision how many alerts of that happening had that status before
     */
    public static UUID id(UUID happening, Status status, int revision) {
        return named(happening, status, revision);
    }

    /** The id of what several boards may show: kind, segment and leading model. */
    public static UUID group(Kind kind, String segment, ModelId leading) {
        return named(kind, segment, leading);
    }

    /** The id of what several alerts tell of one model. */
    public static UUID group(Kind kind, ModelId model) {
        return named(kind, model);
    }

    private static UUID named(Object... parts) {
        StringBuilder name = new StringBuilder("leapfrog");
        for (Object part : parts) {
            name.append('|').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> sorted(Map<String, Object> values) {
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
