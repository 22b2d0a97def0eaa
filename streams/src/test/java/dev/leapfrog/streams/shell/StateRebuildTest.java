package dev.leapfrog.streams.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.detector.DetectorChain;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.reader.InputRecord;
import dev.leapfrog.streams.reader.Inputs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** State of another version is rebuilt from the input, and nothing else is touched. */
class StateRebuildTest {
    private final MapMemory memory = new MapMemory();
    private final List<byte[]> input = new ArrayList<>();
    private final List<Long> readBefore = new ArrayList<>();
    private int taken;

    @Test
    void shouldReadNothingAgainWhileVersionsAreTheSame() {
        run(Map.of("count", 1), 3);
        readBefore.clear();

        run(Map.of("count", 1), 2);

        assertThat(readBefore).isEmpty();
        assertThat(state()).containsEntry("count n", "5");
    }

    @Test
    void shouldRebuildAStageOfAnotherVersionAndLeaveTheOthers() {
        run(Map.of("count", 1, "other", 1), 3);
        memory.of("other").put("n", 100);
        memory.of("retired").put("n", 7);
        memory.of("count").put("left over", 1);

        run(Map.of("count", 2, "other", 1), 1);

        assertThat(readBefore).endsWith(3L);
        assertThat(state())
                .containsEntry("count n", "4")
                .containsEntry("other n", "101")
                .containsEntry("retired n", "7")
                .doesNotContainKey("count left over");
    }

    @Test
    void shouldGiveAStageThatIsAddedTheWholePast() {
        run(Map.of("count", 1), 3);

        run(Map.of("count", 1, "added", 1), 1);

        assertThat(state()).containsEntry("added n", "4").containsEntry("count n", "4");
    }

    @Test
    void shouldTakeThePlaceOfStateFromBeforeThereWereVersions() {
        memory.put("lmarena/text/overall state", "of an old form");
        input.add(json());
        input.add(json());
        taken = 2;

        run(Map.of("count", 1), 1);

        assertThat(state()).containsEntry("count n", "3").doesNotContainKey("lmarena/text/overall state");
    }

    @Test
    void shouldPassOverWhatCouldNotBeReadAtFirstEither() {
        input.add("garbage".getBytes(StandardCharsets.UTF_8));
        input.add(json());
        taken = 2;

        run(Map.of("count", 1), 1);

        assertThat(state()).containsEntry("count n", "2");
    }

    /** Takes up as many more records with stages of these versions, as after a start. */
    private void run(Map<String, Integer> versions, int records) {
        Function<Memory, DetectorChain> chains = whole -> new Counters(versions, whole);
        DetectorChain chain = new StateRebuild(chains, this::history).upToDate(memory, "scores", 0, taken);
        for (int i = 0; i < records; i++) {
            byte[] json = json();
            input.add(json);
            chain.take(Inputs.read(json, taken));
            taken++;
        }
    }

    private void history(String topic, int partition, long from, long before, InputHistory.Reader record) {
        readBefore.add(before);
        for (long offset = from; offset < before; offset++) {
            record.take(offset, input.get((int) offset));
        }
    }

    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        memory.forEach((key, json) -> state.put(key, new String(json, StandardCharsets.UTF_8)));
        return state;
    }

    private static byte[] json() {
        return EventJson.write(Days.day());
    }

    /** Stages that count what they are given. */
    private static final class Counters implements DetectorChain {
        private final List<Counter> counters;

        Counters(Map<String, Integer> versions, Memory whole) {
            counters = versions.entrySet().stream()
                    .map(one -> new Counter(one.getKey(), one.getValue(), whole.of(one.getKey())))
                    .toList();
        }

        @Override
        public List<Stage> stages() {
            return List.copyOf(counters);
        }

        @Override
        public @Nullable String misplaced(Observation observation) {
            return null;
        }

        @Override
        public OptionalLong unwrittenFrom() {
            return OptionalLong.empty();
        }

        @Override
        public void takeAgain(InputRecord taken) {
            throw new AssertionError("the memory holds everything");
        }

        @Override
        public List<Output> take(InputRecord next) {
            counters.forEach(Counter::count);
            return List.of();
        }
    }

    private static final class Counter implements Stage {
        private final String name;
        private final int version;
        private final Memory memory;
        private int n;

        Counter(String name, int version, Memory memory) {
            this.name = name;
            this.version = version;
            this.memory = memory;
            memory.forEach("n", (key, json) -> n = Stored.read(json, Integer.class));
        }

        void count() {
            n++;
            memory.put("n", n);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int version() {
            return version;
        }
    }
}
