package dev.leapfrog.events.output;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model, concluded from everything sources say of it. One flat object in JSON.
 *
 * @param provenance of the observation that led to it
 * @param at event time
 * @param witnesses names of the sources that list it, in order
 * @param ends what is said of its end, one for each channel; null where nothing is
 */
public record ReleaseFact(
        Provenance provenance,
        Instant at,
        Type type,
        Model model,
        @JsonUnwrapped Dates dates,
        @JsonUnwrapped Description description,
        List<String> witnesses,
        @Nullable List<End> ends)
        implements Output {
    public ReleaseFact {
        witnesses = List.copyOf(witnesses);
        ends = ends == null || ends.isEmpty() ? null : List.copyOf(ends);
    }

    /**
     * The end of the model on one channel.
     *
     * @param provider whose offer ends; null when the lab itself retires it
     * @param source whose word it is
     * @param vendorSays whether that is who offers it there; a date of anybody else is provisional
     * @param announcedOn the day on which it was announced, or seen to be
     * @param endsOn the day from which it can no longer be used; null when that is not said
     * @param terms what else is said of it; null when nothing is
     */
    public record End(
            @Nullable String provider,
            String source,
            boolean vendorSays,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate endsOn,
            @Nullable EndTerms terms) {
        /** Whether the model can no longer be used there on that day. */
        public boolean isOver(LocalDate day) {
            return endsOn == null ? terms != null && terms.stage() == EndTerms.Stage.RETIRED : !endsOn.isAfter(day);
        }
    }

    /**
     * The days of its life.
     *
     * @param announcedOn the day on which the lab announced it
     * @param listedOn the earliest day on which a source says it listed it
     * @param firstSeenOn the day on which any source was first seen to list it
     * @param deprecatedOn the day on which its end was announced or first seen to be; null while nobody says so
     * @param endsOn the day from which it can no longer be used
     */
    public record Dates(
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate listedOn,
            LocalDate firstSeenOn,
            @Nullable LocalDate deprecatedOn,
            @Nullable LocalDate endsOn) {}

    /**
     * What it is.
     *
     * @param licence in the words of the source of most weight
     * @param context the longest context, in tokens
     * @param baseModels what it was made from; null where nobody says
     * @param link where it is described
     */
    public record Description(
            @Nullable String licence,
            @Nullable Integer context,
            @Nullable String modalities,
            @Nullable List<String> baseModels,
            @Nullable String link) {
        public Description {
            baseModels = baseModels == null || baseModels.isEmpty() ? null : List.copyOf(baseModels);
        }
    }

    /** What became known. */
    public enum Type {
        /** The model itself. */
        ModelReleased,
        /** Something else of it. */
        ModelChanged,
        /** That it ends. */
        DeprecationAnnounced
    }

    @Override
    public String key() {
        return model.id().toString();
    }

    @Override
    public Instant eventTime() {
        return at;
    }

    @Override
    public Instant knownAt() {
        return provenance.fetchedAt();
    }

    @Override
    public String eventId() {
        return provenance.run() + "-" + provenance.sequence() + "#" + model.id() + "#" + type;
    }

    @Override
    public String origin() {
        return provenance.source();
    }
}
