package dev.leapfrog.streams.memory;

import java.util.function.BiConsumer;

/**
 * What is kept between events, by key; a state store, or a map in a test. The first word of a key says whose it is, or
 * what kind of thing it holds.
 */
public interface Memory {
    void put(String key, Object value);

    void remove(String key);

    /** Gives every key and its JSON, in the order of the keys. */
    void forEach(BiConsumer<String, byte[]> entry);
}
