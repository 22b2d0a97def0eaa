package dev.leapfrog.streams.ecosystem;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.FactDetector;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.reader.Inputs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;

/** What was concluded from lists is shown to those that conclude on it, and what they say is told and has a story. */
class FactDetectorTest {
    private static final String REGISTRY = "models_dev_api";

    private final Memory memory = new MapMemory();
    private final List<Output> told = new ArrayList<>();
    private Counting counting = new Counting(memory);

    @Test
    void shouldSeeThePricesOfEachListAndTheEndOfEachDay() {
        take(twoPrices().endDays("2024-01-02", "2024-01-02").written());

        assertThat(counting.lines)
                .containsExactly(REGISTRY + " price 1.0", REGISTRY + " price 0.5 alert", "day 2024-01-03");
    }

    @Test
    void shouldSeeAListThatChangesNothing() {
        take(twoPrices()
                .list(REGISTRY, "2024-01-03", offer("acme", "acme/m", 0.5, 0.5).own())
                .written());

        assertThat(counting.lines).endsWith(REGISTRY);
    }

    @Test
    void shouldPutItsAlertsIntoStories() {
        take(twoPrices().written());

        assertThat(told.stream().filter(Alert.class::isInstance).map(Alert.class::cast))
                .filteredOn(alert -> alert.kind() == Alert.Kind.PRICE_CHANGED
                        && alert.subject().equals("acme/counted"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.identity().story()).isNotNull());
    }

    @Test
    void shouldKeepItsStateOverARestart() {
        List<Observation> events = twoPrices().written();
        take(events.subList(0, 2));
        counting = new Counting(memory);
        take(events.subList(2, events.size()));

        assertThat(counting.prices).isEqualTo(2);
    }

    @Test
    void shouldBeToldThatTwoModelsAreOne() {
        Model to = BoardScript.model("acme/other");
        take(List.of(new ModelMerged(
                BoardScript.provenance(REGISTRY, BoardScript.instant("2024-01-01"), Mode.BACKFILL),
                ModelId.parse("acme/m"),
                to)));

        assertThat(counting.lines).containsExactly("merged acme/other");
    }

    private static ClaimScript twoPrices() {
        return new ClaimScript()
                .list(REGISTRY, "2024-01-01", offer("acme", "acme/m", 1.0, 1.0).own())
                .list(REGISTRY, "2024-01-02", offer("acme", "acme/m", 0.5, 0.5).own());
    }

    private void take(List<Observation> events) {
        EcosystemDetectors detectors = new EcosystemDetectors(List.of(whole -> counting), List.of());
        Ecosystem ecosystem = new Ecosystem(TestRules.ecosystem(), detectors, memory);
        told.addAll(Inputs.takeAll(ecosystem, events, 0));
    }

    /** Counts prices, and repeats the alerts of one model for another. */
    private static final class Counting implements FactDetector {
        private final List<String> lines = new ArrayList<>();
        private final Memory memory;
        private int prices;

        Counting(Memory whole) {
            memory = whole.of(name());
            memory.forEach((key, json) -> prices = Stored.read(json, Integer.class));
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<Output> concluded(List<Output> facts, @Nullable ClosedList list, EventContext context) {
            StringBuilder line = new StringBuilder(list == null ? context.date().toString() : list.source());
            List<Output> repeated = new ArrayList<>();
            for (Output fact : facts) {
                switch (fact) {
                    case PriceFact price -> {
                        line.append(" price ").append(price.price().input());
                        memory.put("prices", ++prices);
                    }
                    case Alert alert -> {
                        line.append(" alert");
                        repeated.add(new Alert(
                                alert.identity(),
                                alert.kind(),
                                alert.status(),
                                alert.severity(),
                                Alert.Subject.of("acme/counted"),
                                alert.time(),
                                alert.statement(),
                                alert.evidence()));
                    }
                    default -> line.append(" other");
                }
            }
            lines.add(line.toString());
            return repeated;
        }

        @Override
        public List<Output> dayEnded(EventContext day) {
            lines.add("day " + day.date());
            return List.of();
        }

        @Override
        public List<Output> merged(ModelMerged event) {
            lines.add("merged " + event.to().id());
            return List.of();
        }
    }
}
