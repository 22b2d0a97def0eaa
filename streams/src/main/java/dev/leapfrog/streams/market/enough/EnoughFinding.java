package dev.leapfrog.streams.market.enough;

import java.util.List;

/** Something to tell of the open models that are good enough. */
sealed interface EnoughFinding {
    /**
     * An open model is good enough.
     *
     * @param first for the first time on the board
     */
    record Reached(boolean first) implements EnoughFinding {}

    /** No open model is any more. */
    record Lost() implements EnoughFinding {}

    /**
     * The premium has crossed steps.
     *
     * @param steps that were crossed, rising; at least one
     */
    record Crossed(boolean wider, List<Double> steps) implements EnoughFinding {
        /** The step that tells most: the last one reached. */
        double step() {
            return wider ? steps.getLast() : steps.getFirst();
        }
    }
}
