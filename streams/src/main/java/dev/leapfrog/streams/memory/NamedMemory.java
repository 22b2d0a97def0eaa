package dev.leapfrog.streams.memory;

import java.util.function.BiConsumer;

/** A part of a memory. */
record NamedMemory(Memory whole, String prefix) implements Memory {
    @Override
    public void put(String key, Object value) {
        whole.put(prefix + key, value);
    }

    @Override
    public void putJson(String key, byte[] json) {
        whole.putJson(prefix + key, json);
    }

    @Override
    public void remove(String key) {
        whole.remove(prefix + key);
    }

    @Override
    public void forEach(String start, BiConsumer<String, byte[]> entry) {
        whole.forEach(prefix + start, (key, json) -> entry.accept(key.substring(prefix.length()), json));
    }
}
