package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.util.Comparator;

import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.observation.EndTerms.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of a source says of the end of a model on one channel.
 *
 * @param source whose word it is
 * @param announcedOn when it was announced, or seen to be
 * @param effectiveOn from when on it can no longer be used; null when that is not said
 * @param terms what else is said; null when nothing is
 */
record Ending(
        String source,
        LocalDate announcedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable EndTerms terms) {
    /** The later announcement, of one day the later end: what a page says last, and never too early. */
    static final Comparator<Ending> LATEST = Comparator.comparing(Ending::announcedOn)
            .thenComparing(Ending::effectiveOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Ending::earliestOn, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** That somebody who had said otherwise says that it does not end. */
    static Ending none(String source, LocalDate on) {
        return new Ending(source, on, null, new EndTerms(null, Stage.ACTIVE, null, null));
    }

    /** Whether it says that the model ends: an earliest possible day alone is no end. */
    boolean isEnd() {
        return effectiveOn != null || terms == null || (terms.stage() != null && terms.stage() != Stage.ACTIVE);
    }

    boolean isActive() {
        return effectiveOn == null && terms != null && terms.stage() == Stage.ACTIVE;
    }

    /**
     * The earliest possible day of an end of which nothing else is said; null when there is none, or the model is said
     * to be in use.
     */
    @Nullable
    LocalDate earliestOn() {
        return effectiveOn != null || isActive() || terms == null ? null : terms.notBefore();
    }

    /** The same when it ended on a day. */
    Ending endedOn(LocalDate day) {
        return new Ending(source, announcedOn, day, terms);
    }

    @Nullable
    String replacement() {
        return terms == null ? null : terms.replacement();
    }
}
