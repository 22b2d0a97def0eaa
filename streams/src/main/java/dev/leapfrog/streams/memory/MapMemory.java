package dev.leapfrog.streams.memory;

import java.util.TreeMap;
import java.util.function.BiConsumer;

import dev.leapfrog.events.json.EventJson;

/** A memory in a map, for state that is being rebuilt and for tests. */
public final class MapMemory implements Memory {
    private final TreeMap<String, byte[]> entries = new TreeMap<>();

    @Override
    public void put(String key, Object value) {
        entries.put(key, EventJson.write(value));
    }

    @Override
    public void putJson(String key, byte[] json) {
        entries.put(key, json);
    }

    @Override
    public void remove(String key) {
        entries.remove(key);
    }

    @Override
    public void forEach(String prefix, BiConsumer<String, byte[]> entry) {
        new TreeMap<>(entries.tailMap(prefix))
                .entrySet().stream()
                        .takeWhile(each -> each.getKey().startsWith(prefix))
                        .forEach(each -> entry.accept(each.getKey(), each.getValue()));
    }
}
