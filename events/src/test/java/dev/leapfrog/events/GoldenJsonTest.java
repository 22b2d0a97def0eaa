package dev.leapfrog.events;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The JSON of every type, pinned: {@code golden/<Type>.v1.json}. A file is never changed or deleted; another form gets
 * another version beside it, and the old one must still read.
 */
class GoldenJsonTest {
    static List<Object> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldWriteWhatIsPinned(Object sample) throws IOException {
        assertThat(EventJson.mapper().readTree(EventJson.write(sample)))
                .isEqualTo(EventJson.mapper().readTree(golden(sample.getClass())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadWhatIsPinned(Object sample) throws IOException, UnreadableEvent {
        assertThat(EventJson.read(golden(sample.getClass()), readAs(sample))).isEqualTo(sample);
    }

    @Test
    void shouldPinEveryTypeThatTravels() {
        Set<Class<?>> pinned = new HashSet<>();
        samples().forEach(sample -> pinned.add(sample.getClass()));
        Stream<Class<?>> travelling = Stream.of(
                        Arrays.stream(Observation.class.getPermittedSubclasses()),
                        Arrays.stream(SourceFact.class.getDeclaredClasses()),
                        Stream.<Class<?>>of(
                                FrontierState.class,
                                GapState.class,
                                Alert.class,
                                SourceState.class,
                                LearnedAlias.class))
                .flatMap(types -> types);

        assertThat(pinned).containsExactlyInAnyOrderElementsOf(travelling.toList());
    }

    private static Class<?> readAs(Object sample) {
        if (sample instanceof Observation) {
            return Observation.class;
        }
        return sample instanceof SourceFact ? SourceFact.class : sample.getClass();
    }

    private static byte[] golden(Class<?> type) throws IOException {
        String name = "/golden/" + type.getSimpleName() + ".v1.json";
        try (InputStream file = GoldenJsonTest.class.getResourceAsStream(name)) {
            assertThat(file).as("the golden file %s", name).isNotNull();
            return file.readAllBytes();
        }
    }
}
