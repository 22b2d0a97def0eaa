package dev.leapfrog.events.output;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How good small open models are on a board; one per publication. One flat object in JSON.
 *
 * @param best the best open model of each size tier, by the tier's name
 * @param references how small an open model reaches known ones
 */
public record TierState(
        Provenance provenance, Publication publication, SortedMap<String, Standing> best, List<Reference> references)
        implements Output {
    public TierState {
        best = Collections.unmodifiableSortedMap(new TreeMap<>(best));
        references = List.copyOf(references);
    }

    /**
     * A model that others are held against.
     *
     * @param model with its score now, or its last on this scale
     * @param ledYearAgo it is the one that led the board a year ago
     * @param smallest the smallest open model at or above that score; null when there is none of a known size
     */
    public record Reference(
            Standing model, boolean ledYearAgo, @Nullable Standing smallest) {}

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BoardId board() {
        return publication.board();
    }

    @Override
    public String key() {
        return board().toString();
    }

    @Override
    public Instant eventTime() {
        return publication.publishedAt();
    }

    @Override
    public Instant knownAt() {
        return provenance.fetchedAt();
    }

    @Override
    public String eventId() {
        return publication.toString();
    }

    @Override
    public String origin() {
        return provenance.source();
    }
}
