package dev.leapfrog.events.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.topic.Topics;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/**
 * Every metric of the pipeline. Counters count since the process started; a name, its tags and its unit do not change
 * once published. Kafka's own metrics come beside them, under Kafka's names.
 *
 * <table>
 * <caption>Metrics</caption>
 * <tr><th>name</th><th>kind</th><th>tags</th><th>what it says</th></tr>
 * <tr><td>{@value #FETCHES}</td><td>counter</td><td>source, outcome</td><td>pages fetched live: read, same, unusable</td></tr>
 * <tr><td>{@value #OBSERVATIONS}</td><td>counter</td><td>source</td><td>observations committed</td></tr>
 * <tr><td>{@value #FACTS}</td><td>counter</td><td>source</td><td>facts of sources that were new or changed</td></tr>
 * <tr><td>{@value #QUARANTINED}</td><td>counter</td><td>source</td><td>values newly quarantined</td></tr>
 * <tr><td>{@value #OUTPUTS}</td><td>counter</td><td>topic</td><td>states, facts and alerts that topologies emit</td></tr>
 * <tr><td>{@value #ALERTS}</td><td>counter</td><td>family, severity, mode</td><td>alerts raised</td></tr>
 * <tr><td>{@value #DEAD_LETTERS}</td><td>counter</td><td>topic</td><td>records that could not be read, by their topic</td></tr>
 * <tr><td>{@value #LATENCY}</td><td>timer with a histogram, seconds</td><td>topic</td><td>from the fetch of a live page to what is concluded
 * from it</td></tr>
 * </table>
 *
 * <p>Outputs and alerts are counted as they are emitted; after a crash those of an aborted transaction are emitted, and
 * counted, again.
 */
public final class PipelineMetrics {
    public static final String FETCHES = "leapfrog.fetches";
    public static final String OBSERVATIONS = "leapfrog.observations";
    public static final String FACTS = "leapfrog.facts";
    public static final String QUARANTINED = "leapfrog.quarantined";
    public static final String OUTPUTS = "leapfrog.outputs";
    public static final String ALERTS = "leapfrog.alerts";
    public static final String DEAD_LETTERS = "leapfrog.dead.letters";
    public static final String LATENCY = "leapfrog.latency";

    private static final String SOURCE = "source";
    private static final String TOPIC = "topic";
    private static final String OUTCOME = "outcome";

    /** Upper bounds of the histogram: from a trickle through two topologies to what waited for an outage to end. */
    private static final Duration[] LATENCY_BOUNDS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    private PipelineMetrics() {}

    /** What became of a page that was fetched. */
    public enum FetchOutcome {
        /** Read. */
        READ,
        /** The page that was read last, or a part of what is to be read. */
        SAME,
        /** Not answered, or not understood. */
        UNUSABLE
    }

    /** A source is watched from now on: its counters begin at zero, so that the first event of each is seen as one. */
    public static void watched(String source) {
        for (FetchOutcome outcome : FetchOutcome.values()) {
            Metrics.counter(FETCHES, SOURCE, source, OUTCOME, word(outcome));
        }
        committed(source, 0, 0);
        quarantined(source, 0);
    }

    /** A topic is read from now on: see {@link #watched}. */
    public static void reading(String topic) {
        Metrics.counter(DEAD_LETTERS, TOPIC, topic);
    }

    /** A page was fetched. */
    public static void fetched(String source, FetchOutcome outcome) {
        Metrics.counter(FETCHES, SOURCE, source, OUTCOME, word(outcome)).increment();
    }

    /**
     * A source's transaction was committed.
     *
     * @param facts how many were new or changed
     */
    public static void committed(String source, int observations, int facts) {
        Metrics.counter(OBSERVATIONS, SOURCE, source).increment(observations);
        Metrics.counter(FACTS, SOURCE, source).increment(facts);
    }

    /** Values of a source were quarantined that were not before. */
    public static void quarantined(String source, int values) {
        Metrics.counter(QUARANTINED, SOURCE, source).increment(values);
    }

    /**
     * A topology emits something.
     *
     * @param now the time by the computer's clock
     */
    public static void emitted(Output output, Instant now) {
        String topic = Topics.of(output).name();
        Metrics.counter(OUTPUTS, TOPIC, topic).increment();
        if (output instanceof Alert alert) {
            Metrics.counter(
                            ALERTS,
                            "family",
                            word(alert.kind().family()),
                            "severity",
                            word(alert.severity()),
                            "mode",
                            word(alert.time().mode()))
                    .increment();
            if (alert.time().mode() == Mode.LIVE) {
                Timer.builder(LATENCY)
                        .tag(TOPIC, topic)
                        .serviceLevelObjectives(LATENCY_BOUNDS)
                        .register(Metrics.globalRegistry)
                        .record(Duration.between(alert.knownAt(), now));
            }
        }
    }

    /** A record could not be read. */
    public static void deadLetter(String topic) {
        Metrics.counter(DEAD_LETTERS, TOPIC, topic).increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
