package dev.leapfrog.ingest.source;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The pages of a source that were read before as {@link Part}, by name.
 *
 * @param texts by name of the part
 */
public record Parts(Map<String, String> texts) {
    private static final Parts NONE = new Parts(Map.of());

    public Parts {
        texts = Map.copyOf(texts);
    }

    /** The parts of a source that has none, or none yet. */
    public static Parts none() {
        return NONE;
    }

    /** The text of a part; null when it has not been read. */
    public @Nullable String text(String name) {
        return texts.get(name);
    }
}
