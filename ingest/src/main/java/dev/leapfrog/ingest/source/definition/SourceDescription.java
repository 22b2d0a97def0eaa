package dev.leapfrog.ingest.source.definition;

import dev.leapfrog.ingest.source.SourceWeight;
import org.jspecify.annotations.Nullable;

/**
 * What a defined source is.
 *
 * @param name unique, one word
 * @param about what it is and under which licence, for people
 * @param lineage what its lists are copied from; null when they are its own
 * @param weight of its word beside that of other sources
 * @param history whether its pages tell what was, not what is
 * @param version of the definition; raise it when a page is read differently
 */
record SourceDescription(
        String name, String about, @Nullable String lineage, SourceWeight weight, boolean history, int version) {
    SourceDescription {
        if (!name.matches("[a-z0-9_-]{1,60}")) {
            throw new IllegalArgumentException(
                    "'source' must be one word of lower-case letters, digits, '_' and '-', not '" + name + "'");
        }
    }
}
