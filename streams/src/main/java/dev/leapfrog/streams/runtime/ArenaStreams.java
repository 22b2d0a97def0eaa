package dev.leapfrog.streams.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.leapfrog.streams.arena.ArenaTopology;
import dev.leapfrog.streams.board.BoardRules;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** The arena topology running, from {@link #start} to {@link #close}. */
public final class ArenaStreams implements AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private ArenaStreams(KafkaStreams streams) {
        this.streams = streams;
    }

    /** Starts it; its input and output topics must exist. */
    public static ArenaStreams start(StreamsSettings settings, BoardRules rules) {
        Map<String, Object> configuration = settings.forApplication(ArenaTopology.NAME);
        ArenaStreams running = new ArenaStreams(new KafkaStreams(
                ArenaTopology.build(settings.topics(), rules, configuration), new StreamsConfig(configuration)));
        running.streams.setUncaughtExceptionHandler(failure -> {
            running.ended.completeExceptionally(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        running.streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.NOT_RUNNING) {
                running.ended.complete(null);
            }
        });
        running.streams.start();
        return running;
    }

    /** Completes when it was closed; exceptionally when it failed, with the reason. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** The consumer group whose committed offsets tell how far it has come. */
    public static String group(StreamsSettings settings) {
        return settings.topics().group(ArenaTopology.NAME);
    }

    /** Stops after the records at hand, with everything committed. */
    @Override
    public void close() {
        streams.close(CLOSE_WITHIN);
    }
}
