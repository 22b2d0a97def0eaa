package dev.leapfrog.sinks.delivery;

import dev.leapfrog.events.delivery.Delivery;

/** Where deliveries are remembered. Used by several threads. */
interface DeliveryLog {
    /**
     * Remembers it, in place of what was remembered under its key, and waits until that is safe.
     *
     * @throws InterruptedException when that was given up, as the program ends
     */
    void write(Delivery delivery) throws InterruptedException;
}
