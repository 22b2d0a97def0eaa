package dev.leapfrog.streams.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What is kept between events, by key; a state store, or a map. Each stage and each detector has a part of its own,
 * {@link #of}, and sees nothing else.
 */
public interface Memory {
    /** Keeps a value as JSON. */
    void put(String key, Object value);

    /** Keeps JSON as it is. */
    void putJson(String key, byte[] json);

    void remove(String key);

    /** Gives every key that starts so and its JSON, in the order of the keys. */
    void forEach(String prefix, BiConsumer<String, byte[]> entry);

    /** The part under a name, one word: its keys are those of this memory that start with it, without it. */
    default Memory of(String name) {
        return new NamedMemory(this, name + " ");
    }

    /** Gives every key and its JSON, in the order of the keys. */
    default void forEach(BiConsumer<String, byte[]> entry) {
        forEach("", entry);
    }

    /** Takes the place of everything here with what is there. */
    default void replaceWith(Memory other) {
        List<String> keys = new ArrayList<>();
        forEach((key, json) -> keys.add(key));
        keys.forEach(this::remove);
        other.forEach(this::putJson);
    }
}
