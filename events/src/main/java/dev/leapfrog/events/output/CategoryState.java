package dev.leapfrog.events.output;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Who leads which category of an arena; one each time all of its categories are in. One flat object in JSON.
 *
 * @param overall the board of the whole arena, which is no category
 * @param categories by name
 * @param labs in how many categories each lab leads
 * @param split how many labs these are
 */
public record CategoryState(
        Provenance provenance,
        ArenaId arena,
        Instant publishedAt,
        BoardId overall,
        SortedMap<String, Category> categories,
        SortedMap<String, Integer> labs,
        int split)
        implements Output {
    public CategoryState {
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
        labs = Collections.unmodifiableSortedMap(new TreeMap<>(labs));
    }

    /**
     * One category.
     *
     * @param leader the point leader of all models
     * @param clear it is clear of every model of any other lab
     * @param overallRank where it stands on the board of the whole arena; null when it is not listed there, or far down
     * @param specialist it leads clearly, and is not among the first of the whole arena
     */
    public record Category(
            Standing leader, boolean clear, @Nullable Integer overallRank, boolean specialist) {}

    @Override
    public String key() {
        return arena.toString();
    }

    @Override
    public Instant eventTime() {
        return publishedAt;
    }

    @Override
    public Instant knownAt() {
        return provenance.fetchedAt();
    }

    @Override
    public String eventId() {
        return arena + "@" + publishedAt;
    }

    @Override
    public String origin() {
        return provenance.source();
    }
}
