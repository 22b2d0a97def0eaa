package dev.leapfrog.app.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.Completion;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.process.Interruption;
import dev.leapfrog.app.rules.Rules;
import dev.leapfrog.events.metric.PipelineMetrics;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.intake.SourceSet;
import dev.leapfrog.ingest.replay.Replay;
import dev.leapfrog.ingest.replay.ReplayReport;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.streams.arena.ArenaTopology;
import dev.leapfrog.streams.ecosystem.EcosystemTopology;
import dev.leapfrog.streams.runtime.RunningTopology;
import dev.leapfrog.streams.runtime.StreamsSettings;
import org.jspecify.annotations.Nullable;

/** Ingest and topologies on one cluster, in one process. */
public final class Pipeline {
    /** The names of the topologies. */
    public static final List<String> TOPOLOGIES = List.of(ArenaTopology.NAME, EcosystemTopology.NAME);

    private static final String ONLY_MEMBER = "embedded";
    private static final int CLUSTER_THREADS = 2;

    private final Cluster cluster;
    private final Topics topics;
    private final PrintWriter progress;
    private final StreamsSettings settings;
    private final Configuration configuration;

    public Pipeline(Cluster cluster, Topics topics, PrintWriter progress) throws IOException {
        this(cluster, topics, progress, Configuration.defaults());
    }

    public Pipeline(Cluster cluster, Topics topics, PrintWriter progress, Configuration configuration)
            throws IOException {
        this.configuration = configuration;
        this.cluster = cluster;
        this.topics = topics;
        this.progress = progress;
        this.settings = settings(cluster, topics);
    }

    private static StreamsSettings settings(Cluster cluster, Topics topics) throws IOException {
        boolean embedded = cluster.isEmbedded();
        return new StreamsSettings(
                topics,
                cluster.clients(),
                cluster.folder().resolve("streams"),
                embedded ? 1 : CLUSTER_THREADS,
                embedded ? ONLY_MEMBER : null,
                embedded ? 1 : -1);
    }

    /** The topologies at work. When one ends, for whatever reason, all do. */
    public record Running(RunningTopology arena, RunningTopology ecosystem) implements AutoCloseable {
        /** Completes when the first one ends; exceptionally when it failed, with its reason. */
        private CompletableFuture<Object> ended() {
            return CompletableFuture.anyOf(arena.ended(), ecosystem.ended());
        }

        /**
         * Waits until the process is asked to end.
         *
         * @throws ExecutionException when a topology failed, with its reason
         */
        public void awaitEnd() throws InterruptedException, ExecutionException {
            Interruption.onInterrupt(this::close);
            ended().get();
        }

        /** Whether both work: neither starting, restoring nor ended. */
        public boolean isRunning() {
            return arena.isRunning() && ecosystem.isRunning();
        }

        /** Runs something when a topology ends, for whatever reason. */
        public void onEnd(Runnable stop) {
            var unused = ended().whenComplete((done, failure) -> stop.run());
        }

        /** Throws when a topology has failed, with its reason. */
        public void failure() throws InterruptedException, ExecutionException {
            for (RunningTopology topology : List.of(arena, ecosystem)) {
                if (topology.ended().isCompletedExceptionally()) {
                    topology.ended().get();
                }
            }
        }

        @Override
        public void close() {
            arena.close();
            ecosystem.close();
        }
    }

    /** Sets the topics up and starts the topologies. */
    public Running start() throws InterruptedException {
        cluster.createTopics(topics);
        PipelineMetrics.reading(topics.name(Topics.SCORES));
        PipelineMetrics.reading(topics.name(Topics.OBSERVATIONS));
        Rules rules = configuration.rules();
        RunningTopology arena = RunningTopology.start(
                settings, ArenaTopology.NAME, settings -> ArenaTopology.build(topics, rules.arenas(), settings));
        RunningTopology ecosystem = RunningTopology.start(
                settings,
                EcosystemTopology.NAME,
                settings -> EcosystemTopology.build(topics, rules.ecosystem(), settings));
        return new Running(arena, ecosystem);
    }

    /** Reads the archives and waits until everything that follows from them can be read. */
    public void replay(Archives archives, @Nullable Instant to, Running running)
            throws IOException, InterruptedException, ExecutionException {
        ingest(archives, to);
        catchUp(running);
    }

    /** Reads the bundled history and waits until everything that follows from it can be read. */
    public void load(Archives history, Running running) throws IOException, InterruptedException, ExecutionException {
        Instant begun = Instant.now();
        ReplayReport report = read(history, null);
        catchUp(running);
        ReplaySummary.printHistory(report, Duration.between(begun, Instant.now()), progress);
    }

    /** Waits until the topologies have worked off what is on their inputs, and what follows from it can be read. */
    public void catchUp(Running running) throws InterruptedException, ExecutionException {
        await(ArenaTopology.NAME, Topics.SCORES, running.arena());
        await(EcosystemTopology.NAME, Topics.OBSERVATIONS, running.ecosystem());
    }

    private void await(String name, Topic<?> input, RunningTopology topology)
            throws InterruptedException, ExecutionException {
        try (Completion completion = new Completion(cluster, RunningTopology.group(settings, name))) {
            List<String> outputs = Topics.all().stream().map(topics::name).toList();
            completion.await(List.of(topics.name(input)), outputs, topology.ended());
        }
    }

    /** A wrong date would end every day until then, and be in the way of all that is read later. */
    public static void refuseFuture(Archives opened, @Nullable Instant to) {
        Instant newest = opened.newest();
        if (to == null && newest != null && newest.isAfter(Instant.now().plus(Duration.ofDays(1)))) {
            throw new IllegalStateException(
                    "the archives hold a response dated " + newest + ", in the future; leave it out with --to DATE");
        }
    }

    /** Reads the archives into Kafka and says what was in them. */
    public void ingest(Archives archives, @Nullable Instant to) throws IOException {
        Instant begun = Instant.now();
        ReplayReport report = read(archives, to);
        ReplaySummary.print(report, Duration.between(begun, Instant.now()), progress);
    }

    private ReplayReport read(Archives archives, @Nullable Instant to) throws IOException {
        Replay replay = new Replay(
                new SourceSet(configuration.sources(), configuration.resolver(), Providers.bundled()),
                topics,
                cluster.clients(),
                UUID.randomUUID().toString());
        try (ReplayProgress line = new ReplayProgress(progress)) {
            return replay.run(archives, to, line);
        }
    }
}
