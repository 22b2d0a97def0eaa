package dev.leapfrog.events.output;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * How the use of models, by one measure, is shared between labs, countries and kinds of openness, over the models of
 * one list.
 *
 * @param provenance of the list
 * @param at event time
 * @param measure such as {@code huggingface/downloads}
 * @param universe of which models it tells, such as {@code all}, {@code top 50 and other}
 * @param entries how many names the list has; a model may have several
 * @param total what all of them come to, in the unit of the measure
 * @param baseline why leads start anew; null when they go on from the list before
 * @param leads who leads by {@code country}, {@code openness} and {@code lab}; nobody where what is not known could
 *     decide it
 * @param models the most used ones, the first first
 */
public record UptakeShares(
        Provenance provenance,
        Instant at,
        String measure,
        String universe,
        int entries,
        double total,
        @Nullable Baseline baseline,
        Shares shares,
        SortedMap<String, Leading> leads,
        List<Top> models)
        implements Output {
    public UptakeShares {
        Require.word(measure, "measure");
        Require.text(universe, "universe");
        leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
        models = List.copyOf(models);
    }

    /** Why leads start anew: what changed is the list, not the use of models. */
    public enum Baseline {
        /** The first list of that universe. */
        FIRST,
        /** It is cut at another length than the one before. */
        OTHER_LENGTH,
        /** Another source is followed from now on. */
        OTHER_SOURCE,
        /** The list does not reach far enough back yet. */
        INCOMPLETE,
        /** Another lab or country is known of some of its models. */
        RECLASSIFIED
    }

    /**
     * Parts of the total, from 0 to 1, each map in the order of its keys. What is not known of a model is under
     * {@link #UNKNOWN}.
     *
     * @param labs by lab
     * @param countries by country of the lab, ISO 3166 alpha-2
     * @param openness by openness of the model
     */
    public record Shares(
            SortedMap<String, Double> labs, SortedMap<String, Double> countries, SortedMap<String, Double> openness) {
        /** The key of what is not known. */
        public static final String UNKNOWN = "unknown";

        public Shares {
            labs = Collections.unmodifiableSortedMap(new TreeMap<>(labs));
            countries = Collections.unmodifiableSortedMap(new TreeMap<>(countries));
            openness = Collections.unmodifiableSortedMap(new TreeMap<>(openness));
        }
    }

    /**
     * Who has the largest share.
     *
     * @param holder a country, a lab, {@code open} or {@code closed}; null while it cannot be said
     * @param since when it took the lead; null where it led from the first list on
     */
    public record Leading(@Nullable String holder, @Nullable Instant since) {}

    /**
     * One of the most used models.
     *
     * @param value in the unit of the measure, all its names together
     * @param share of the total, from 0 to 1
     */
    public record Top(Model model, double value, double share) {}

    @Override
    public String key() {
        return measure;
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
        return provenance.run() + "-" + provenance.sequence() + "#" + measure + "#" + universe + "#" + at;
    }

    @Override
    public String origin() {
        return provenance.source();
    }
}
