package dev.leapfrog.streams.price.rule;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.price.rule.SourceRule.Standing;
import org.jspecify.annotations.Nullable;

/**
 * By which rules claims become prices.
 *
 * @param sources the preferred first; others come after, by name, as aggregators
 * @param tolerance by how much, relatively, amounts may differ and be equal: lists per token are multiplied
 * @param silentFor how long a source may be silent before one of less weight is believed against it
 * @param backWithin a price that goes back this soon was not changed, a list was wrong
 * @param lagAfter how long other witnesses must have said a price for the source of most weight to have been late
 * @param alertWithin a price that a list dates further back than this raises no alert when it becomes known
 * @param currentFor how long after its source's last list an offer counts as current, for the street price
 * @param streetFloor below this part of the median over providers a price is no street price
 * @param notableMove relative move of the blended price from which a change is worth a notice
 * @param sure when a change needs more than one list
 * @param providers how providers write themselves, by their ids
 */
public record PriceRules(
        List<SourceRule> sources,
        double tolerance,
        Duration silentFor,
        Duration backWithin,
        Duration lagAfter,
        Duration alertWithin,
        Duration currentFor,
        double streetFloor,
        double notableMove,
        Sure sure,
        Map<String, String> providers) {
    public PriceRules {
        providers = Map.copyOf(providers);
        sources = List.copyOf(sources);
        if (tolerance < 0 || tolerance >= 1) {
            throw new IllegalArgumentException("tolerance must be 0 or more and below 1, not " + tolerance);
        }
        if (notableMove <= 0) {
            throw new IllegalArgumentException("notableMove must be more than 0, not " + notableMove);
        }
    }

    /** The same with other weights of sources. */
    public PriceRules weighing(List<SourceRule> weights) {
        return with(weights, sure, providers);
    }

    /** The same with other limits of what one list can make sure of. */
    public PriceRules sureBy(Sure limits) {
        return with(sources, limits, providers);
    }

    /** The same with providers' own names, by their ids. */
    public PriceRules naming(Map<String, String> names) {
        return with(sources, sure, names);
    }

    private PriceRules with(List<SourceRule> weights, Sure limits, Map<String, String> names) {
        return new PriceRules(
                weights,
                tolerance,
                silentFor,
                backWithin,
                lagAfter,
                alertWithin,
                currentFor,
                streetFloor,
                notableMove,
                limits,
                names);
    }

    /** A provider as it writes itself; its id where nobody knows. */
    public String shown(String provider) {
        return providers.getOrDefault(provider, provider);
    }

    /**
     * What one list alone cannot make sure of.
     *
     * @param up a price of so many times the one before, or more, needs a second list
     * @param down so does one of such a part of it, or less
     * @param digits so does an amount of more significant digits, as none is quoted so: it was calculated from a price
     *     in another unit or currency
     * @param firstWord so does a price that a list gives within that time of the first one it ever gave
     * @param standing after so long with nothing against it, it is taken for sure all the same
     */
    public record Sure(double up, double down, int digits, Duration firstWord, Duration standing) {
        /** As defined for everybody. */
        public static Sure defaults() {
            return new Sure(3, 10, 3, Duration.ofDays(21), Duration.ofDays(30));
        }
    }

    /** The rules as defined for everybody; what a source's word is worth, its definition says. */
    public static PriceRules defaults() {
        return new PriceRules(
                List.of(),
                0.001,
                Duration.ofDays(7),
                Duration.ofDays(3),
                Duration.ofDays(7),
                Duration.ofDays(7),
                Duration.ofDays(14),
                0.2,
                0.05,
                Sure.defaults(),
                Map.of());
    }

    /**
     * The order of sources that speak of one offer, the one of most weight first. What was recorded weighs less than
     * any list that is read itself.
     */
    public Comparator<String> weight(String provider, boolean firstParty) {
        return Comparator.<String, Boolean>comparing(RecordedSource::is)
                .thenComparing(source -> standing(source, provider, firstParty))
                .thenComparingInt(this::position)
                .thenComparing(Comparator.naturalOrder());
    }

    /** Whether two sources can bear each other out. */
    public boolean independent(String one, String other) {
        return !origin(one).equals(origin(other));
    }

    /** Whether the source is who sells an offer. */
    public boolean sells(String source, String provider, boolean firstParty) {
        return standing(source, provider, firstParty) == Standing.VENDOR;
    }

    private Standing standing(String source, String provider, boolean firstParty) {
        SourceRule rule = rule(source);
        return rule == null ? Standing.AGGREGATOR : rule.standing(provider, firstParty);
    }

    private int position(String source) {
        SourceRule rule = rule(source);
        return rule == null ? sources.size() : sources.indexOf(rule);
    }

    private String origin(String source) {
        SourceRule rule = rule(source);
        String origin = rule == null ? null : rule.origin();
        return origin == null ? RecordedSource.origin(source) : origin;
    }

    private @Nullable SourceRule rule(String source) {
        String origin = RecordedSource.origin(source);
        return sources.stream()
                .filter(rule -> rule.name().equals(origin))
                .findFirst()
                .orElse(null);
    }
}
