package dev.leapfrog.streams.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** A topology running, from {@link #start} to {@link #close}. */
public final class RunningTopology implements AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private RunningTopology(KafkaStreams streams, String name) {
        this.streams = streams;
        this.metrics = new KafkaStreamsMetrics(streams, Tags.of("topology", name));
    }

    /**
     * Starts it; its input and output topics must exist.
     *
     * @param name of the application, and so of its consumer group and internal topics, after the prefix
     * @param topology from the settings of the application
     */
    public static RunningTopology start(
            StreamsSettings settings, String name, Function<Map<String, Object>, Topology> topology) {
        Map<String, Object> configuration = settings.forApplication(name);
        RunningTopology running = new RunningTopology(
                new KafkaStreams(topology.apply(configuration), new StreamsConfig(configuration)), name);
        PhaseLog phases = new PhaseLog(name);
        running.streams.setGlobalStateRestoreListener(phases);
        running.streams.setUncaughtExceptionHandler(failure -> {
            phases.failed(failure);
            running.ended.completeExceptionally(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        running.streams.setStateListener((now, before) -> {
            phases.onChange(now, before);
            if (now == KafkaStreams.State.NOT_RUNNING) {
                running.ended.complete(null);
            }
        });
        phases.starting();
        running.streams.start();
        running.metrics.bindTo(Metrics.globalRegistry);
        return running;
    }

    /** Completes when it was closed; exceptionally when it failed, with the reason. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Whether it works on all its partitions: neither starting, restoring nor ended. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** The consumer group of an application, whose committed offsets tell how far it has come. */
    public static String group(StreamsSettings settings, String name) {
        return settings.topics().group(name);
    }

    /** Stops after the records at hand, with everything committed. */
    @Override
    public void close() {
        metrics.close();
        streams.close(CLOSE_WITHIN);
    }
}
