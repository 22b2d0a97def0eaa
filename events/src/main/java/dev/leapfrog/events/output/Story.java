package dev.leapfrog.events.output;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.ModelId;

/**
 * What happened in one arena at one publication, to one vendor's prices on one day, or to one lab's models: what people
 * read, put together from alerts. It is revised under the same id when one of its alerts is confirmed or retracted
 * later, or when more of the same happens. One flat object in JSON.
 *
 * @param identity which story, and which revision of it
 * @param subject the key in the topic: an arena, a vendor, a lab
 * @param time when what this revision adds happened, and how it became known
 * @param severity the highest of its alerts
 * @param alerts the ids of the alerts that it is put together from, of which every revision holds all that still stand
 */
public record Story(
        @JsonUnwrapped Identity identity,
        Kind kind,
        String subject,
        @JsonUnwrapped Alert.Timing time,
        Alert.Severity severity,
        @JsonUnwrapped Text text,
        @JsonUnwrapped Protagonists about,
        List<UUID> alerts)
        implements Output {
    public Story {
        Require.text(subject, "story.subject");
        Require.that(!alerts.isEmpty(), "story.alerts must not be empty");
        alerts = List.copyOf(alerts);
    }

    /**
     * Which story it is.
     *
     * @param id the same for all revisions
     * @param revision 0 for the first
     * @param publication when it began: the publication, or the day, that opened it
     */
    public record Identity(UUID id, int revision, Instant publication) {}

    /**
     * What is said.
     *
     * @param headline one sentence that can be read alone
     * @param lines what else there is to say, a sentence each, the most important first
     */
    public record Text(String headline, List<String> lines) {
        public Text {
            Require.text(headline, "story.headline");
            lines = List.copyOf(lines);
        }
    }

    /** Whom it is about, each once, in order. */
    public record Protagonists(List<ModelId> models, List<String> labs) {
        public Protagonists {
            models = List.copyOf(models);
            labs = List.copyOf(labs);
        }
    }

    /** What it is about. */
    public enum Kind {
        /** Leaders and gaps of an arena. */
        ARENA,
        /** A vendor's prices. */
        PRICES,
        /** A lab's new models, and weights that were opened. */
        RELEASE,
        /** Models that end. */
        LIFECYCLE,
        /** Prices and scores together. */
        MARKET,
        /** The sources themselves. */
        SOURCES
    }

    /**
     * The id of a story: a name-based UUID (version 3) of its kind, its subject and when it began. Holds no processing
     * order, run or fetch time.
     */
    public static UUID id(Kind kind, String subject, Instant publication) {
        String name = "leapfrog|story|" + kind + "|" + subject + "|" + publication;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public UUID id() {
        return identity.id();
    }

    public Instant occurredAt() {
        return time.occurredAt();
    }

    public String headline() {
        return text.headline();
    }

    @Override
    public String key() {
        return subject;
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
        return id() + "-" + identity.revision();
    }

    @Override
    public String origin() {
        return "stories/" + kind.name().toLowerCase(Locale.ROOT);
    }
}
