package dev.leapfrog.sinks.delivery;

/** Whether a route is served here, and nowhere else. Used by the thread that serves the route. */
interface Ownership {
    /** As far as it is known without asking the cluster. */
    boolean isHeld();

    /** The same, asked of the cluster; false when it does not answer in time. */
    boolean isConfirmed();
}
