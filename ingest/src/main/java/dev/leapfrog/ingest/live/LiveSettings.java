package dev.leapfrog.ingest.live;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.fetch.FetchSettings;
import dev.leapfrog.ingest.fetch.policy.Pause;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.intake.SourceSet;
import dev.leapfrog.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * What live ingest works with.
 *
 * @param sources of which those with a {@link dev.leapfrog.ingest.source.Polling} are watched
 * @param kafkaConfig how to reach the cluster, as for any Kafka client
 * @param run a name for what this run writes; not twice the same
 * @param folder of the archive
 */
public record LiveSettings(
        SourceSet sources,
        Topics topics,
        Map<String, Object> kafkaConfig,
        String run,
        Path folder,
        Network network,
        Timing timing) {
    public LiveSettings {
        kafkaConfig = Map.copyOf(kafkaConfig);
    }

    /**
     * How pages are fetched.
     *
     * @param environment where keys are found by the name of a variable
     */
    public record Network(FetchSettings fetching, Reach reach, Function<String, @Nullable String> environment) {}

    /** What tells the time, how waiting is done, and what spreads the waits. */
    public record Timing(InstantSource clock, Pause pause, RandomGenerator random) {}

    /** The sources that are watched. */
    SourceSet watched() {
        List<Source> polled = sources.sources().stream()
                .filter(source -> source.polling() != null)
                .toList();
        return sources.with(polled);
    }
}
