package dev.leapfrog.streams.shell;

import java.util.function.BiConsumer;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.streams.memory.Memory;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The memory in a state store; its cache takes many writes of one key between two commits for one. */
public record StoredMemory(KeyValueStore<String, byte[]> store) implements Memory {
    @Override
    public void put(String key, Object value) {
        store.put(key, EventJson.write(value));
    }

    @Override
    public void remove(String key) {
        store.delete(key);
    }

    @Override
    public void forEach(BiConsumer<String, byte[]> entry) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> next = all.next();
                entry.accept(next.key, next.value);
            }
        }
    }
}
