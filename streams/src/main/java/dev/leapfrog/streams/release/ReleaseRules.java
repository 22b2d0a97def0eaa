package dev.leapfrog.streams.release;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.RecordedSource;

/**
 * The rules for releases.
 *
 * @param precedence sources, the preferred first for what is known of a model; others come after, by name
 * @param vendors sources that speak of ends of what they offer themselves, each with the provider that it is; an empty
 *     text for the lab's own channel, whoever the lab is
 * @param tracked labs whose releases are alerted; empty for every lab whose country is known, as that is who is known
 *     to be a lab and not an account somewhere
 * @param oldAfter a model whose earliest day is longer ago than this when it becomes known is no release
 * @param freshFor how long what a vendor's page says of an end is taken for what it still says
 * @param watchedRows a lab's releases are of note while it has one of so many of the first models on a board that
 *     people quote
 * @param names the own names of providers and the titles of sources, by their ids
 */
public record ReleaseRules(
        List<String> precedence,
        Map<String, String> vendors,
        Set<String> tracked,
        Duration oldAfter,
        Duration freshFor,
        int watchedRows,
        Map<String, String> names) {
    public ReleaseRules {
        precedence = List.copyOf(precedence);
        vendors = Map.copyOf(vendors);
        tracked = Set.copyOf(tracked);
        names = Map.copyOf(names);
    }

    /** The same with another order of sources. */
    public ReleaseRules preferring(List<String> sources) {
        return new ReleaseRules(sources, vendors, tracked, oldAfter, freshFor, watchedRows, names);
    }

    /** The same with other vendors. */
    public ReleaseRules trusting(Map<String, String> sources) {
        return new ReleaseRules(precedence, sources, tracked, oldAfter, freshFor, watchedRows, names);
    }

    /** The rules as defined for everybody; which sources are preferred, their definitions say. */
    public static ReleaseRules defaults() {
        return new ReleaseRules(List.of(), Map.of(), Set.of(), Duration.ofDays(30), Duration.ofDays(7), 20, Map.of());
    }

    /** The same with own names of providers and titles of sources, by their ids. */
    public ReleaseRules naming(Map<String, String> shown) {
        return new ReleaseRules(precedence, vendors, tracked, oldAfter, freshFor, watchedRows, shown);
    }

    /** A provider as it writes itself, or a source by its title. */
    String shown(String id) {
        return names.getOrDefault(id, id);
    }

    boolean tracks(Model model) {
        return model.resolved() && (tracked.isEmpty() ? model.country() != null : tracked.contains(model.lab()));
    }

    /** Whether a source speaks for the channel on which a model ends. */
    boolean isVendor(String source, String provider, String lab) {
        String channel = vendors.get(RecordedSource.origin(source));
        String ends = provider.equals(Release.MODEL) ? lab : provider;
        return channel != null && ends.equals(channel.isEmpty() ? lab : channel);
    }

    /** Whether a day is so long ago that what happened then is no news. */
    boolean isOld(LocalDate day, LocalDate today) {
        return day.isBefore(today.minusDays(oldAfter.toDays()));
    }

    /** The last day for which what was said on a day counts as still said. */
    LocalDate freshUntil(LocalDate day) {
        return day.plusDays(freshFor.toDays());
    }

    /** The day by which an offer is gone that ended on a day: twice as long as a page may be old. */
    LocalDate goneBy(LocalDate day) {
        return freshUntil(freshUntil(day));
    }

    Comparator<String> weight() {
        return Comparator.<String, Boolean>comparing(RecordedSource::is)
                .thenComparingInt(source -> {
                    int at = precedence.indexOf(RecordedSource.origin(source));
                    return at < 0 ? precedence.size() : at;
                })
                .thenComparing(Comparator.naturalOrder());
    }
}
