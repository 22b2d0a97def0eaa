package dev.leapfrog.streams.memory;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import dev.leapfrog.events.json.EventJson;

/** A memory that holds what a store would: keys and JSON. */
public final class MapMemory implements Memory {
    private final Map<String, byte[]> entries = new TreeMap<>();

    @Override
    public void put(String key, Object value) {
        entries.put(key, EventJson.write(value));
    }

    @Override
    public void remove(String key) {
        entries.remove(key);
    }

    @Override
    public void forEach(BiConsumer<String, byte[]> entry) {
        Map.copyOf(entries).forEach(entry);
    }
}
