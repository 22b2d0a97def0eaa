package dev.leapfrog.streams.ecosystem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.reader.Inputs;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;

/** What is written to the memory follows from what a list changes, not from how much there is. */
class WrittenStateTest {
    private static final int OFFERS = 3000;

    @Test
    void shouldWriteWhatAPublicationTouchesAndNoMore() {
        ClaimScript script = new ClaimScript();
        Row[] offers = IntStream.range(0, OFFERS)
                .mapToObj(i -> offer("shop", "acme/m" + i, 1.0, 2.0))
                .toArray(Row[]::new);
        script.list("models_dev_api", "2025-06-01", offers).list("litellm_mirror", "2025-06-01", offers);
        int before = script.written().size();
        offers[7] = offer("shop", "acme/m7", 2.0, 4.0);
        script.list("models_dev_api", "2025-06-02", offers).endDays("2025-06-02", "2025-06-30");

        CountingMemory memory = new CountingMemory();
        Ecosystem ecosystem = new Ecosystem(TestRules.ecosystem(), EcosystemDetectors.ALL, memory);
        List<Observation> written = script.written();
        Inputs.takeAll(ecosystem, written.subList(0, before), 0);
        memory.keys.clear();
        Inputs.takeAll(ecosystem, written.subList(before, written.size()), before);

        assertThat(memory.keys).filteredOn(key -> key.startsWith("stories ")).hasSize(2);
        assertThat(memory.keys)
                .filteredOn(key -> !key.startsWith("stories "))
                .containsExactlyInAnyOrder(
                        "lists open models_dev_api prices 00000000",
                        "lists activity list models_dev_api PRICES",
                        "lists activity day",
                        "lists activity pace models_dev_api PRICES",
                        "price offer shop/acme/m7",
                        "price told shop|acme/m7|1.00/2.00/|2.00/4.00/");
        assertThat(memory.keys)
                .filteredOn(key -> key.startsWith("stories "))
                .as("one story and its entry")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void shouldKeepNothingOpenOnceAListIsClosed() {
        ClaimScript script = new ClaimScript().list("models_dev_api", "2025-06-01", offer("shop", "acme/m", 1.0, 2.0));
        CountingMemory memory = new CountingMemory();
        Ecosystem ecosystem = new Ecosystem(TestRules.ecosystem(), EcosystemDetectors.ALL, memory);
        Inputs.takeAll(ecosystem, script.written(), 0);

        assertThat(memory.keys).anyMatch(key -> key.startsWith("lists open "));
        assertThat(memory.removed).containsExactly("lists open models_dev_api prices 00000000");
    }

    private static final class CountingMemory implements Memory {
        private final Set<String> keys = new HashSet<>();
        private final Set<String> removed = new HashSet<>();

        @Override
        public void put(String key, Object value) {
            keys.add(key);
        }

        @Override
        public void putJson(String key, byte[] json) {
            keys.add(key);
        }

        @Override
        public void remove(String key) {
            removed.add(key);
        }

        @Override
        public void forEach(String prefix, BiConsumer<String, byte[]> entry) {}
    }
}
