package dev.leapfrog.sinks.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.leapfrog.events.delivery.Delivery;

/** A log that outlives the process that a test kills. */
final class MemoryLog implements DeliveryLog {
    private final List<Delivery> written = new ArrayList<>();
    private Predicate<Delivery> dying = delivery -> false;

    /** The process is killed when it is about to write such a record. */
    void dieAt(Predicate<Delivery> at) {
        dying = at;
    }

    @Override
    public synchronized void write(List<? extends Delivery> deliveries) {
        if (deliveries.stream().anyMatch(dying)) {
            dying = any -> false;
            throw new Killed();
        }
        written.addAll(deliveries);
    }

    /** What the next process reads. */
    synchronized RouteState state() {
        RouteState state = new RouteState();
        written.forEach(state::fold);
        return state;
    }

    /** The end of a process. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
