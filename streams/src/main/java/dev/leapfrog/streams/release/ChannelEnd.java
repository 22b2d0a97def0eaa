package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import dev.leapfrog.events.output.ReleaseFact;
import org.jspecify.annotations.Nullable;

/**
 * The end of a model on one channel, folded from what all sources say of it: the word of who offers it there comes
 * before any list, and where several places of one page speak of it the latest counts.
 *
 * @param provider whose offer ends; {@link Release#MODEL} for the lab itself
 * @param vendor whether that is its word
 */
record ChannelEnd(String provider, Ending ending, boolean vendor) {
    /**
     * Folds.
     *
     * @param said at least one
     * @param lab who made the model
     * @param read the day on which a source was read last; null when that is not known
     */
    static ChannelEnd of(
            String provider,
            Collection<Ending> said,
            String lab,
            ReleaseRules rules,
            Function<String, @Nullable LocalDate> read) {
        Comparator<String> weight = Comparator.<String, Boolean>comparing(
                        source -> !rules.isVendor(source, provider, lab))
                .thenComparing(rules.weight());
        String first = said.stream().map(Ending::source).min(weight).orElseThrow();
        List<Ending> word =
                said.stream().filter(one -> one.source().equals(first)).toList();
        boolean vendor = rules.isVendor(first, provider, lab);
        Ending last = word.stream()
                .filter(Ending::isActive)
                .findFirst()
                .orElseGet(() -> word.stream().max(Ending.LATEST).orElseThrow());
        LocalDate earliest = last.earliestOn();
        LocalDate lastRead = earliest == null || !vendor ? null : read.apply(first);
        boolean over = earliest != null && lastRead != null && !lastRead.isBefore(rules.freshUntil(earliest));
        return new ChannelEnd(provider, over && earliest != null ? last.endedOn(earliest) : last, vendor);
    }

    /** The day of the end; null when there is none, or it is not said. */
    @Nullable
    LocalDate day() {
        return ending.isEnd() ? ending.effectiveOn() : null;
    }

    /** The day at which to look at it again: that of its end, or from which its earliest day is believed. */
    @Nullable
    LocalDate lookAt(ReleaseRules rules) {
        LocalDate earliest = ending.earliestOn();
        return !vendor ? null : earliest == null ? day() : rules.freshUntil(earliest);
    }

    ReleaseFact.End fact() {
        return new ReleaseFact.End(
                provider.equals(Release.MODEL) ? null : provider,
                ending.source(),
                vendor,
                ending.announcedOn(),
                ending.effectiveOn(),
                ending.terms());
    }
}
