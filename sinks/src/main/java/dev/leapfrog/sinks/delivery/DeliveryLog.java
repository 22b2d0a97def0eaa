package dev.leapfrog.sinks.delivery;

import java.util.List;

import dev.leapfrog.events.delivery.Delivery;

/** Where the deliveries of one route are remembered. Used by several threads. */
interface DeliveryLog {
    /**
     * Remembers all of them or none, each in place of what was remembered under its key, and waits until that is safe.
     *
     * @throws OwnershipLostException when it does not belong to the writer any more
     * @throws InterruptedException when that was given up, as the program ends
     */
    void write(List<? extends Delivery> deliveries) throws InterruptedException;
}
