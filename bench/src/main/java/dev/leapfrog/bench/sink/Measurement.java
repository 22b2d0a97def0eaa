package dev.leapfrog.bench.sink;

/** One round of one sink. */
interface Measurement {
    /** The sink, and of what its figures are. */
    String name();

    /** Takes all. */
    Taken run() throws Exception;

    /** How much that was, and how long it took. */
    record Taken(long count, long nanos) {
        static Taken since(long begun, long count) {
            return new Taken(count, System.nanoTime() - begun);
        }
    }
}
