package dev.leapfrog.app.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.fetch.FetchSettings;
import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.intake.SourceSet;
import dev.leapfrog.ingest.live.LiveIngest;
import dev.leapfrog.ingest.live.LiveSettings;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.definition.Definitions;
import dev.leapfrog.ingest.source.definition.InvalidDefinitionException;

/**
 * Live ingest as users run it, of sources of an origin on loopback. Only its waits are short: what users wait a minute
 * for is asked again after some milliseconds.
 */
public final class LiveTrial {
    /** Three seconds for what may take a minute, and little of what may be large. */
    private static final Caps CAPS = new Caps(1 << 18, 1 << 18, Duration.ofSeconds(3));

    private static final FetchSettings FETCHING =
            new FetchSettings("Leapfrog/test", Duration.ofSeconds(5), Duration.ZERO, Integer.MAX_VALUE, CAPS);

    private LiveTrial() {}

    /**
     * What live ingest works with.
     *
     * @param definitions in YAML
     * @param longestWait between two rounds of a source, whatever it is to wait
     */
    public static LiveSettings setting(
            String definitions, Map<String, Object> clients, Path archive, InstantSource clock, Duration longestWait) {
        return new LiveSettings(
                new SourceSet(sources(definitions), Resolver.bundled(), Providers.bundled()),
                Topics.withDefaultPrefix(),
                clients,
                UUID.randomUUID().toString(),
                archive,
                new LiveSettings.Network(FETCHING, Reach.LOCAL, variable -> null),
                new LiveSettings.Timing(
                        clock,
                        time -> Thread.sleep(time.compareTo(longestWait) < 0 ? time : longestWait),
                        new Random(1)));
    }

    private static List<Source> sources(String definitions) {
        try {
            return Definitions.read(definitions.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidDefinitionException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** Starts it and lets nobody know what it comes across. */
    public static LiveIngest start(LiveSettings setting) throws IOException {
        return LiveIngest.start(setting, event -> {});
    }
}
