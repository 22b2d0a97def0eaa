package dev.leapfrog.events.observation;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Closes one list of one kind that a source published: everything it changed has been written before it. Written for a
 * list that changed nothing too, once a day, so that readers can tell a source that is silent from one that says the
 * same.
 *
 * @param list what it lists
 * @param publishedAt the date the list bears, or when it was fetched
 * @param complete whether an entry that is missing is no longer there
 * @param changes how many entries were written as changed, new or withdrawn
 * @param entries how many the list has
 * @param universe of which models it tells, such as {@code top 50 and other}; null where that is no question, or where
 *     the list is one of many that have no meaning by themselves
 * @param listed the names in the list, in order, changed or not; given of lists of uptake that are complete or name
 *     their universe, null for all others
 * @param rankedBy the measure by which they are the most used ones, such as {@code openrouter/tokens}; null where they
 *     were chosen otherwise, or where the list is complete
 */
public record SnapshotPublished(
        Provenance provenance,
        Kind list,
        Instant publishedAt,
        boolean complete,
        int changes,
        int entries,
        @Nullable String universe,
        @Nullable List<String> listed,
        @Nullable String rankedBy)
        implements EcosystemObservation {
    public SnapshotPublished {
        Require.notNegative(changes, "changes");
        Require.notNegative(entries, "entries");
        listed = listed == null ? null : List.copyOf(listed);
    }

    /** What a list tells of. */
    public enum Kind {
        @JsonProperty("prices")
        PRICES,
        @JsonProperty("models")
        MODELS,
        @JsonProperty("uptake")
        UPTAKE,
        @JsonProperty("derivatives")
        DERIVATIVES
    }

    @Override
    public String subject() {
        return provenance.source();
    }
}
