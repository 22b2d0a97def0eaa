package dev.leapfrog.events;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The JSON of every type, pinned: {@code golden/<Type>.v<version>.json}, of which the highest version is what is
 * written. A file is never changed or deleted; another form gets another version beside it, and the old one must still
 * read.
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

    @ParameterizedTest
    @MethodSource("samples")
    void shouldStillReadEveryOlderForm(Object sample) throws IOException, UnreadableEvent {
        for (int version = 1; version < newest(sample.getClass()); version++) {
            Object old = EventJson.read(golden(sample.getClass(), version), readAs(sample));

            assertThat(old).isInstanceOf(sample.getClass());
        }
    }

    @Test
    void shouldPinEveryTypeThatTravels() {
        Set<Class<?>> pinned = new HashSet<>();
        samples().forEach(sample -> pinned.add(sample.getClass()));
        Stream<Class<?>> travelling = Stream.of(
                        leaves(Observation.class),
                        leaves(SourceFact.class),
                        leaves(MarketState.class),
                        leaves(Delivery.class),
                        Stream.<Class<?>>of(
                                FrontierState.class,
                                CapabilityIndex.class,
                                GapState.class,
                                WindowState.class,
                                CategoryState.class,
                                TierState.class,
                                PriceFact.class,
                                ReleaseFact.class,
                                UptakeFact.class,
                                UptakeShares.class,
                                Alert.class,
                                Story.class,
                                SourceState.class,
                                LearnedAlias.class))
                .flatMap(types -> types);

        assertThat(pinned).containsExactlyInAnyOrderElementsOf(travelling.toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenJsonTest::leaves)
                : Stream.of(type);
    }

    private static Class<?> readAs(Object sample) {
        if (sample instanceof Observation) {
            return Observation.class;
        }
        if (sample instanceof MarketState) {
            return MarketState.class;
        }
        if (sample instanceof Delivery) {
            return Delivery.class;
        }
        return sample instanceof SourceFact ? SourceFact.class : sample.getClass();
    }

    private static byte[] golden(Class<?> type) throws IOException {
        return golden(type, newest(type));
    }

    private static int newest(Class<?> type) {
        int version = 1;
        while (GoldenJsonTest.class.getResource(name(type, version + 1)) != null) {
            version++;
        }
        return version;
    }

    private static byte[] golden(Class<?> type, int version) throws IOException {
        String name = name(type, version);
        try (InputStream file = GoldenJsonTest.class.getResourceAsStream(name)) {
            assertThat(file).as("the golden file %s", name).isNotNull();
            return file.readAllBytes();
        }
    }

    private static String name(Class<?> type, int version) {
        return "/golden/" + type.getSimpleName() + ".v" + version + ".json";
    }
}
