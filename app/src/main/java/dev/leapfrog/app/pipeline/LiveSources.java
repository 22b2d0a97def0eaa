package dev.leapfrog.app.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.process.Version;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.fetch.FetchSettings;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.intake.SourceSet;
import dev.leapfrog.ingest.live.LiveEvent;
import dev.leapfrog.ingest.live.LiveIngest;
import dev.leapfrog.ingest.live.LiveSettings;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.sinks.alert.PrintableText;

/** The live sources of a command, and a line for what comes of each. */
public final class LiveSources {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintWriter err;
    private final OutageLine outage;
    private final Clock clock = Clock.systemUTC();
    /** What was last said of a page, or of a source that cannot be had, so that the same is not said every hour. */
    private final Map<String, String> said = new ConcurrentHashMap<>();

    public LiveSources(PrintWriter err) {
        this.err = err;
        this.outage = new OutageLine((source, text) -> show(source, source, text), OutageLine.PATIENCE);
    }

    /**
     * Starts to watch.
     *
     * @param archive folder in which responses are kept
     */
    public LiveIngest start(Cluster cluster, Topics topics, Configuration configuration, Path archive, Reach reach)
            throws IOException {
        LiveSettings settings = new LiveSettings(
                new SourceSet(configuration.sources(), configuration.resolver(), Providers.bundled()),
                topics,
                cluster.clients(),
                UUID.randomUUID().toString(),
                archive,
                new LiveSettings.Network(FetchSettings.of(Version.number()), reach, System::getenv),
                new LiveSettings.Timing(clock, LiveSources::sleep, RandomGenerator.getDefault()));
        return LiveIngest.start(settings, this::show);
    }

    private static void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    private void show(LiveEvent event) {
        outage.network(event.networkDown());
        switch (event.outcome()) {
            case LiveEvent.Outcome.Unreachable none -> outage.add(event.source(), none.reason());
            case LiveEvent.Outcome.Unusable unusable -> show(event.source(), event.source(), unusable.reason());
            case LiveEvent.Outcome.Same same -> outage.answered(event.source());
            case LiveEvent.Outcome.Read read -> {
                outage.answered(event.source());
                show(event.url(), event.source(), text(read));
            }
        }
    }

    /** @param of what the text is about: the same is not said of it twice in a row */
    private void show(String of, String source, String text) {
        if (!text.equals(said.put(of, text))) {
            err.println(TIME.format(clock.instant()) + "  " + String.format(Locale.ROOT, "%-24s", source) + "  "
                    + PrintableText.of(text));
            err.flush();
        }
    }

    private static String text(LiveEvent.Outcome.Read read) {
        return read.facts() + " facts, " + read.changes() + " new or changed"
                + (read.quarantined() == 0 ? "" : ", " + read.quarantined() + " held back");
    }
}
