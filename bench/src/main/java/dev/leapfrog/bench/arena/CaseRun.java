package dev.leapfrog.bench.arena;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import dev.leapfrog.bench.board.SeededArena;
import dev.leapfrog.bench.process.FlightRecording;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.arena.ArenaTopology;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Measures one case: the first listing, then rounds of publications, topology and copy by turns, then the trickle. */
final class CaseRun {
    private static final int LISTED_AT_ONCE = 5_000;

    private final Size size;
    private final Plan plan;
    private final String bootstrap;
    private final Path folder;
    private final Consumer<String> progress;
    private final SeededArena arena;
    private final List<CaseResult.Round> rounds = new ArrayList<>();
    private CaseResult.@Nullable Round setUp;
    private @Nullable Latency latency;
    private int records;

    /**
     * A case that has not been measured.
     *
     * @param folder for what belongs to this case; must exist
     */
    CaseRun(Size size, Plan plan, String bootstrap, Path folder, Consumer<String> progress) {
        this.size = size;
        this.plan = plan;
        this.bootstrap = bootstrap;
        this.folder = folder;
        this.progress = text -> progress.accept(size + ": " + text);
        this.arena = new SeededArena(size.boards(), size.rows(), plan.seed());
    }

    CaseResult run() throws IOException, ExecutionException, InterruptedException {
        Path recording = folder.resolve("topology.jfr");
        @Nullable String failure = null;
        @Nullable Instant measuredFrom = null;
        try (Workload copy = copy();
                Workload topology = topology(recording)) {
            list(copy, topology);
            for (int round = -plan.warmUp(); round < plan.rounds(); round++) {
                measuredFrom = round == 0 ? Instant.now() : measuredFrom;
                round(round, copy, topology);
            }
            if (plan.trickle().isPositive()) {
                progress.accept("latency at a trickle, " + plan.trickle().toSeconds() + " s");
                latency = latency(topology);
            }
        } catch (NotDone notDone) {
            failure = notDone.getMessage();
            progress.accept("topology " + failure);
        }
        @Nullable
        FlightRecording profile = plan.profile()
                ? FlightRecording.read(recording, measuredFrom == null ? Instant.EPOCH : measuredFrom)
                : null;
        return new CaseResult(size, records, setUp, rounds, latency, failure, profile);
    }

    private Workload topology(Path recording) throws InterruptedException {
        List<String> options = new ArrayList<>(List.of("-Xmx" + size.heap(), "-XX:+UseSerialGC"));
        if (plan.profile()) {
            options.addAll(FlightRecording.options(recording));
        }
        return new Workload(
                bootstrap,
                topics("topology"),
                ArenaTopology.NAME,
                TopologyProcess.class,
                options,
                List.of(folder.toString()));
    }

    private Workload copy() throws InterruptedException {
        return new Workload(
                bootstrap,
                topics("copy"),
                CopyProcess.NAME,
                CopyProcess.class,
                List.of("-Xmx1g", "-XX:+UseSerialGC"),
                List.of());
    }

    private Topics topics(String name) {
        return new Topics(size.boards() + "x" + size.rows() + "." + name + ".");
    }

    /** Writes the first listing of every board before either runs, and lets one after the other work through it. */
    private void list(Workload copy, Workload topology)
            throws NotDone, IOException, ExecutionException, InterruptedException {
        progress.accept("writing the first listing");
        Listing listing = new Listing(copy, topology);
        arena.list(listing::add);
        listing.write();
        Cost copied = copy.start(requireNonNull(listing.toCopy), listing.count, plan.limit());
        progress.accept(String.format(
                Locale.ROOT,
                "copy was done with %,d records after %.1f s",
                listing.count,
                copied.elapsed() * listing.count / 1e6));
        Cost worked = topology.start(requireNonNull(listing.toTopology), listing.count, plan.limit());
        setUp = new CaseResult.Round(listing.count, worked, copied);
        progress.accept(described("first listing", setUp));
    }

    private void round(int number, Workload copy, Workload topology)
            throws NotDone, IOException, ExecutionException, InterruptedException {
        List<Observation> observations = new ArrayList<>();
        for (int publication = 0; publication < plan.publications(); publication++) {
            arena.publish(plan.changes(), observations::add);
        }
        records = observations.size();
        Cost worked = topology.workThrough(observations, plan.limit());
        Cost copied = copy.workThrough(observations, plan.limit());
        CaseResult.Round round = new CaseResult.Round(records, worked, copied);
        progress.accept(described(number < 0 ? "warm-up" : "round " + (number + 1), round));
        if (number >= 0) {
            rounds.add(round);
        }
    }

    private Latency latency(Workload topology) throws ExecutionException, InterruptedException {
        arena.live();
        try (Workload bare =
                new Workload(bootstrap, topics("bare"), CopyProcess.NAME, CopyProcess.class, List.of(), List.of())) {
            return new Trickle(bootstrap, topology, bare).run(arena, plan);
        }
    }

    private static String described(String what, CaseResult.Round round) {
        return String.format(
                Locale.ROOT,
                "%s of %,d records: topology %.1f, copy %.1f microseconds a record, ratio %.2f, of processor time %.2f",
                what,
                round.records(),
                round.topology().elapsed(),
                round.copy().elapsed(),
                round.ratio(),
                round.cpuRatio());
    }

    /** The first listing as it is written: to both, some thousand records at a time. */
    private static final class Listing {
        private final Workload copy;
        private final Workload topology;
        private final List<Observation> open = new ArrayList<>();
        private Feed.@Nullable Written toCopy;
        private Feed.@Nullable Written toTopology;
        private int count;

        private Listing(Workload copy, Workload topology) {
            this.copy = copy;
            this.topology = topology;
        }

        private void add(Observation observation) {
            open.add(observation);
            if (open.size() == LISTED_AT_ONCE) {
                write();
            }
        }

        private void write() {
            if (open.isEmpty()) {
                return;
            }
            try {
                toCopy = copy.write(open);
                toTopology = topology.write(open);
            } catch (ExecutionException failed) {
                throw new IllegalStateException("the broker refused the first listing", failed);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the first listing was written", asked);
            }
            count += open.size();
            open.clear();
        }
    }
}
