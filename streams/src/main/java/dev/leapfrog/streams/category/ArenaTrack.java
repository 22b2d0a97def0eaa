package dev.leapfrog.streams.category;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;

/**
 * What has been told of an arena's categories.
 *
 * @param publishedAt the last publication that was concluded on
 * @param specialists who is, or was, told as a specialist, by category
 * @param whole as which list the board of the whole arena was seen, see {@link Comparison#list}
 * @param categories which there were, and as which list each was seen
 * @param split by how many labs they were led when that was last told, or first seen
 * @param otherwise in how many publications since, without a break, more of them lead (positive) or fewer (negative)
 */
record ArenaTrack(
        Instant publishedAt,
        SortedMap<String, SortedSet<ModelId>> specialists,
        String whole,
        SortedMap<String, String> categories,
        int split,
        int otherwise) {
    ArenaTrack {
        SortedMap<String, SortedSet<ModelId>> copy = new TreeMap<>();
        specialists.forEach((category, models) -> copy.put(category, new TreeSet<>(models)));
        specialists = Collections.unmodifiableSortedMap(copy);
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    }

    boolean knows(String category, ModelId specialist) {
        SortedSet<ModelId> known = specialists.get(category);
        return known != null && known.contains(specialist);
    }

    ArenaTrack renamed(ModelId from, ModelId to) {
        SortedMap<String, SortedSet<ModelId>> renamed = new TreeMap<>();
        specialists.forEach((category, models) -> {
            SortedSet<ModelId> names = new TreeSet<>(models);
            if (names.remove(from)) {
                names.add(to);
            }
            renamed.put(category, names);
        });
        return new ArenaTrack(publishedAt, renamed, whole, categories, split, otherwise);
    }
}
