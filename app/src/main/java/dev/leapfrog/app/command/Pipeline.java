package dev.leapfrog.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.Completion;
import dev.leapfrog.events.Topics;
import dev.leapfrog.ingest.Replay;
import dev.leapfrog.ingest.ReplayReport;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.resolve.Providers;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.runtime.ArenaStreams;
import dev.leapfrog.streams.runtime.StreamsSettings;
import org.jspecify.annotations.Nullable;

/** Ingest and topologies on one cluster, in one process. */
final class Pipeline {
    private static final String ONLY_MEMBER = "embedded";
    private static final int CLUSTER_THREADS = 2;

    private final Cluster cluster;
    private final Topics topics;
    private final PrintWriter progress;
    private final StreamsSettings settings;

    Pipeline(Cluster cluster, Topics topics, PrintWriter progress) throws IOException {
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

    /** The topologies at work. */
    record Running(ArenaStreams arena) implements AutoCloseable {
        /**
         * Waits until the process is asked to end.
         *
         * @throws ExecutionException when a topology failed, with its reason
         */
        void awaitEnd() throws InterruptedException, ExecutionException {
            Interruption.onInterrupt(arena::close);
            arena.ended().get();
        }

        /** Runs something when a topology ends, for whatever reason. */
        void onEnd(Runnable stop) {
            var unused = arena.ended().whenComplete((done, failure) -> stop.run());
        }

        /** Throws when a topology has failed, with its reason. */
        void failure() throws InterruptedException, ExecutionException {
            if (arena.ended().isCompletedExceptionally()) {
                arena.ended().get();
            }
        }

        @Override
        public void close() {
            arena.close();
        }
    }

    /** Sets the topics up and starts the topologies. */
    Running start() throws InterruptedException {
        cluster.createTopics(topics);
        return new Running(ArenaStreams.start(settings, BoardRules.defaults()));
    }

    /** Reads the archives and waits until everything that follows from them can be read. */
    void replay(Archives archives, @Nullable Instant to, Running running)
            throws IOException, InterruptedException, ExecutionException {
        ingest(archives, to);
        try (Completion completion = new Completion(cluster, ArenaStreams.group(settings))) {
            List<String> inputs = List.of(topics.name(Topics.SCORES));
            List<String> outputs = Topics.all().stream().map(topics::name).toList();
            completion.await(inputs, outputs, running.arena().ended());
        }
    }

    /** A wrong date would end every day until then, and be in the way of all that is read later. */
    static void refuseFuture(Archives opened, @Nullable Instant to) {
        Instant newest = opened.newest();
        if (to == null && newest != null && newest.isAfter(Instant.now().plus(Duration.ofDays(1)))) {
            throw new IllegalStateException(
                    "the archives hold a response dated " + newest + ", in the future; leave it out with --to DATE");
        }
    }

    /** Reads the archives into Kafka. */
    void ingest(Archives archives, @Nullable Instant to) throws IOException {
        Instant begun = Instant.now();
        Resolver resolver = Resolver.bundled();
        Replay replay = new Replay(
                Sources.builtIn(),
                resolver::resolve,
                Providers.bundled(),
                topics,
                cluster.clients(),
                UUID.randomUUID().toString());
        ReplayReport report;
        try (ReplayProgress line = new ReplayProgress(progress)) {
            report = replay.run(archives, to, line);
        }
        ReplaySummary.print(report, Duration.between(begun, Instant.now()), progress);
    }
}
