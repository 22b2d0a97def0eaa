package dev.leapfrog.bench.arena;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import dev.leapfrog.bench.board.SeededArena;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Publications that come one at a time, each to the topology and, half a pause later, to a topic that is only read
 * back.
 */
final class Trickle {
    private static final long PAUSE_MS = 250;
    private static final Duration LAST_WITHIN = Duration.ofSeconds(10);

    private final String bootstrap;
    private final Workload topology;
    private final Workload bare;

    /**
     * A trickle that has not begun.
     *
     * @param bare whose input is written and read back; it does not run
     */
    Trickle(String bootstrap, Workload topology, Workload bare) {
        this.bootstrap = bootstrap;
        this.topology = topology;
        this.bare = bare;
    }

    /** Lets publications come for that long and gives how late their states were. */
    Latency run(SeededArena arena, Plan plan) throws ExecutionException, InterruptedException {
        Map<String, Long> toTopology = new LinkedHashMap<>();
        Map<String, Long> readBack = new LinkedHashMap<>();
        try (Arrivals arrivals = Arrivals.watch(
                bootstrap,
                topology.topics().name(Topics.FRONTIER),
                bare.topics().name(Topics.SCORES))) {
            for (long left = plan.trickle().toMillis(); left > 0; left -= PAUSE_MS) {
                List<Observation> observations = new ArrayList<>();
                String publication =
                        arena.publish(plan.changes(), observations::add).toString();
                toTopology.put(publication, topology.write(observations).committedAt());
                Thread.sleep(PAUSE_MS / 2);
                readBack.put(publication, bare.write(observations).committedAt());
                Thread.sleep(PAUSE_MS / 2);
            }
            long last = System.nanoTime();
            while (System.nanoTime() - last < LAST_WITHIN.toNanos()
                    && toTopology.keySet().stream().anyMatch(publication -> arrivals.state(publication) == null)) {
                Thread.sleep(PAUSE_MS);
            }
            return new Latency(late(toTopology, arrivals::state), late(readBack, arrivals::marker));
        }
    }

    private static Latency.Percentiles late(Map<String, Long> committed, Function<String, @Nullable Long> seen) {
        List<Double> late = new ArrayList<>();
        committed.forEach((publication, at) -> {
            Long arrived = seen.apply(publication);
            if (arrived != null) {
                late.add((arrived - at) / (double) TimeUnit.MILLISECONDS.toNanos(1));
            }
        });
        return Latency.Percentiles.of(late, committed.size() - late.size());
    }
}
