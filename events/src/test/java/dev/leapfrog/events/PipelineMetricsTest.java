package dev.leapfrog.events;

import java.time.Duration;
import java.util.List;

import dev.leapfrog.events.metric.PipelineMetrics;
import dev.leapfrog.events.metric.PipelineMetrics.FetchOutcome;
import dev.leapfrog.events.output.Alert;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** Names and tags are a contract. */
@Isolated
class PipelineMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void register() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void unregister() {
        Metrics.removeRegistry(registry);
        Metrics.globalRegistry.clear();
    }

    /** Otherwise the first event of a counter cannot be told from one that was always there. */
    @Test
    void shouldBeginAtZeroWhenWorkBegins() {
        PipelineMetrics.watched("new_source");
        PipelineMetrics.reading("leapfrog.other");

        assertThat(registry.find("leapfrog.fetches").tag("source", "new_source").counters())
                .hasSize(FetchOutcome.values().length)
                .allMatch(counter -> counter.count() == 0);
        assertThat(registry.get("leapfrog.quarantined")
                        .tag("source", "new_source")
                        .counter()
                        .count())
                .isZero();
        assertThat(registry.get("leapfrog.dead.letters")
                        .tag("topic", "leapfrog.other")
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void shouldCountWhatTheProgramDoes() {
        Alert alert = Samples.alert();
        PipelineMetrics.fetched("lmarena_csv", FetchOutcome.READ);
        PipelineMetrics.committed("lmarena_csv", 12, 7);
        PipelineMetrics.quarantined("lmarena_csv", 2);
        PipelineMetrics.emitted(alert, alert.knownAt().plus(Duration.ofSeconds(3)));
        PipelineMetrics.deadLetter("leapfrog.scores");

        assertThat(List.of("fetches", "observations", "facts", "quarantined", "outputs", "alerts", "dead.letters"))
                .allSatisfy(name -> assertThat(registry.find("leapfrog." + name).counters())
                        .as(name)
                        .hasSize(1));
        assertThat(registry.get("leapfrog.observations").counter().count()).isEqualTo(12);
        assertThat(registry.get("leapfrog.quarantined").counter().count()).isEqualTo(2);
        assertThat(registry.get("leapfrog.fetches").counter().getId().getTags())
                .extracting(tag -> tag.getKey() + "=" + tag.getValue())
                .containsExactly("outcome=read", "source=lmarena_csv");
        assertThat(registry.get("leapfrog.alerts").counter().getId().getTags())
                .extracting(Tag::getKey)
                .containsExactly("family", "mode", "severity");
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .allMatch(name -> name.startsWith("leapfrog."));
    }
}
