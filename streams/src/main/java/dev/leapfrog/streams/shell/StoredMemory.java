package dev.leapfrog.streams.shell;

import java.util.function.BiConsumer;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.streams.memory.Memory;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The memory in a state store. */
record StoredMemory(KeyValueStore<String, byte[]> store) implements Memory {
    /** The last character there is, in the order of UTF-8. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    @Override
    public void put(String key, Object value) {
        store.put(key, EventJson.write(value));
    }

    @Override
    public void putJson(String key, byte[] json) {
        store.put(key, json);
    }

    @Override
    public void remove(String key) {
        store.delete(key);
    }

    @Override
    public void forEach(String prefix, BiConsumer<String, byte[]> entry) {
        try (KeyValueIterator<String, byte[]> found = store.range(prefix, prefix + LAST)) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> next = found.next();
                entry.accept(next.key, next.value);
            }
        }
    }
}
