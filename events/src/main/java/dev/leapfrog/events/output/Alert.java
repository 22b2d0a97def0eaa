package dev.leapfrog.events.output;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Something worth telling a person, with the evidence for it. One flat object in JSON.
 *
 * @param identity which alert this is
 * @param kind what happened; decides the family
 * @param about what it is about
 * @param time when that was, and how it became known
 * @param statement what is said
 * @param evidence the events that it was concluded from; at least one
 */
public record Alert(
        @JsonUnwrapped Identity identity,
        Kind kind,
        Status status,
        Severity severity,
        @JsonUnwrapped Subject about,
        @JsonUnwrapped Timing time,
        @JsonUnwrapped Statement statement,
        List<Evidence> evidence)
        implements Output {
    public Alert {
        Require.that(!evidence.isEmpty(), "alert.evidence must not be empty");
        evidence = List.copyOf(evidence);
    }

    /**
     * Which alert it is; none of it holds processing order, run or fetch time.
     *
     * @param id of this very alert; the same in every run over the same input
     * @param happening what all alerts of one life cycle share: provisional, held, confirmed, retracted
     * @param group puts together what several boards show of one thing
     * @param story in which people read of it; null where it is of a version without stories
     */
    public record Identity(
            UUID id, UUID happening, UUID group, @Nullable UUID story) {
        /** The only alert of that status of a happening. */
        public static Identity of(UUID happening, Status status, UUID group) {
            return of(happening, status, 0, group);
        }

        /**
         * One of several alerts of that status.
         *
         * @param revision how many alerts of that happening had that status before
         */
        public static Identity of(UUID happening, Status status, int revision, UUID group) {
            return new Identity(named(happening, status, revision), happening, group, null);
        }
    }

    /**
     * What an alert is about.
     *
     * @param subject the key in the alert topic: board and segment, {@code lmarena/text/overall#open}; a model; a
     *     source
     * @param board null when it is about no board
     * @param segment null when it is about no segment of a board
     */
    public record Subject(
            String subject,
            @Nullable BoardId board,
            @Nullable String segment) {
        public Subject {
            Require.text(subject, "alert.subject");
            Require.that((board == null) == (segment == null), "alert.board and segment go together");
        }

        /** A segment of a board, or a pair of segments. */
        public static Subject of(BoardId board, String segment) {
            return new Subject(board + "#" + segment, board, segment);
        }

        /** A model or a source. */
        public static Subject of(String subject) {
            return new Subject(subject, null, null);
        }
    }

    /**
     * When it happened.
     *
     * @param occurredAt event time of what it tells
     * @param knownAt when the page it was concluded from was fetched; no part of the id
     */
    public record Timing(Instant occurredAt, Instant knownAt, Mode mode) {}

    /**
     * What is said.
     *
     * @param headline one sentence that can be read alone
     * @param before values before, null where there were none
     * @param after values after, null where there are none
     * @param metrics figures and labels behind the headline
     */
    public record Statement(
            String headline,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after,
            Map<String, Object> metrics) {
        public Statement {
            Require.text(headline, "alert.headline");
            before = before == null ? null : sorted(before);
            after = after == null ? null : sorted(after);
            metrics = sorted(metrics);
        }

        private static Map<String, Object> sorted(Map<String, Object> values) {
            return Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /** The same, told in that story. */
    public Alert inStory(UUID story) {
        Identity named = new Identity(identity.id(), identity.happening(), identity.group(), story);
        return new Alert(named, kind, status, severity, about, time, statement, evidence);
    }

    /** The same, mattering so much. */
    public Alert withSeverity(Severity other) {
        return new Alert(identity, kind, status, other, about, time, statement, evidence);
    }

    public UUID id() {
        return identity.id();
    }

    public UUID happening() {
        return identity.happening();
    }

    /** The alert topic it goes to. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Family family() {
        return kind.family();
    }

    public String subject() {
        return about.subject();
    }

    public Instant occurredAt() {
        return time.occurredAt();
    }

    public String headline() {
        return statement.headline();
    }

    @Override
    public String key() {
        return subject();
    }

    @Override
    public Instant eventTime() {
        return occurredAt();
    }

    @Override
    public Instant knownAt() {
        return time.knownAt();
    }

    @Override
    public String eventId() {
        return id().toString();
    }

    @Override
    public String origin() {
        BoardId board = about.board();
        return board == null ? family().name().toLowerCase(Locale.ROOT) : board.toString();
    }

    /** What happened. */
    public enum Kind {
        FRONTIER_SHIFT(Family.FRONTIER),
        SCALE_BREAK(Family.FRONTIER),
        NEWCOMER(Family.FRONTIER),
        CROWD(Family.FRONTIER),
        CONCENTRATION(Family.FRONTIER),
        SPECIALIST(Family.FRONTIER),
        SPLIT(Family.FRONTIER),
        TIER_PASSED(Family.FRONTIER),
        GAP_CROSSED(Family.GAPS),
        GAP_RECORD(Family.GAPS),
        GAP_REVERSED(Family.GAPS),
        WINDOW_OPENED(Family.GAPS),
        WINDOW_CLOSED(Family.GAPS),
        PRICE_CHANGED(Family.PRICES),
        PRICE_WAR(Family.PRICES),
        CAPABILITY_HALVED(Family.PRICES),
        PARETO_CHANGED(Family.PRICES),
        GOOD_ENOUGH(Family.PRICES),
        PREMIUM_CROSSED(Family.PRICES),
        MODEL_RELEASED(Family.RELEASES),
        MODELS_LISTED(Family.RELEASES),
        OPENNESS_CHANGED(Family.RELEASES),
        DEPRECATION(Family.RELEASES),
        UPTAKE_OVERTAKEN(Family.UPTAKE),
        DERIVATIVES_OVERTAKEN(Family.UPTAKE),
        SOURCE_DEGRADED(Family.SOURCES),
        SOURCE_RECOVERED(Family.SOURCES),
        QUARANTINED(Family.SOURCES),
        NEW_FIELDS(Family.SOURCES);

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
}
