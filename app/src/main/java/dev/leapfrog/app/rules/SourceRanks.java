package dev.leapfrog.app.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.SourceWeight;
import dev.leapfrog.ingest.source.SourceWeight.Subject;
import dev.leapfrog.streams.price.rule.SourceRule;

/**
 * What the definitions of sources say of their rank and trust, as the rules of detectors have it.
 *
 * @param sources all that there are
 */
record SourceRanks(List<Source> sources) {
    SourceRanks {
        sources = List.copyOf(sources);
    }

    /** The names of the sources that rank in a subject, the preferred first. */
    List<String> precedence(Subject subject) {
        return sources.stream()
                .filter(source -> source.weight().ranks().containsKey(subject))
                .sorted(byRank(subject))
                .map(Source::name)
                .toList();
    }

    /** The sources of which more is to be said on prices than that they are aggregators, the preferred first. */
    List<SourceRule> ofPrices() {
        return sources.stream()
                .filter(source -> source.weight().ranks().containsKey(Subject.PRICES)
                        || source.weight().trust() != SourceWeight.Trust.AGGREGATOR
                        || !source.lineage().equals(source.name()))
                .sorted(byRank(Subject.PRICES))
                .map(SourceRanks::rule)
                .toList();
    }

    /**
     * The sources that speak of what they offer themselves: each with its provider, empty for the lab's own channel.
     */
    Map<String, String> vendors() {
        Map<String, String> vendors = new TreeMap<>();
        for (Source source : sources) {
            if (source.weight().trust() == SourceWeight.Trust.VENDOR) {
                String sells = source.weight().sells();
                vendors.put(source.name(), sells == null ? "" : sells);
            }
        }
        return vendors;
    }

    private static Comparator<Source> byRank(Subject subject) {
        return Comparator.comparingInt((Source source) -> rank(source, subject)).thenComparing(Source::name);
    }

    private static int rank(Source source, Subject subject) {
        return source.weight().ranks().getOrDefault(subject, Integer.MAX_VALUE);
    }

    private static SourceRule rule(Source source) {
        SourceWeight weight = source.weight();
        SourceRule.Standing standing = switch (weight.trust()) {
            case VENDOR -> SourceRule.Standing.VENDOR;
            case REGISTRY -> SourceRule.Standing.REGISTRY;
            case AGGREGATOR -> SourceRule.Standing.AGGREGATOR;
        };
        return new SourceRule(source.name(), standing, source.lineage(), weight.sells());
    }
}
