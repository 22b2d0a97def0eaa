package dev.leapfrog.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.fetch.policy.Pause;

/** A clock that is moved by waiting, and otherwise by hand. */
public final class VirtualTime implements InstantSource, Pause {
    private Instant now;
    private final List<Duration> waits = new ArrayList<>();

    public VirtualTime(String start) {
        now = Instant.parse(start);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
