package dev.leapfrog.streams.arena;

import java.util.function.BiConsumer;

/**
 * What is kept between events, by key; a state store, or a map in a test. Keys of a board begin with its id and a
 * space.
 */
public interface Memory {
    void put(String key, Object value);

    void remove(String key);

    /** Gives every key and its JSON, in the order of the keys. */
    void forEach(BiConsumer<String, byte[]> entry);
}
