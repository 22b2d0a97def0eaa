package dev.leapfrog.streams.detector;

import dev.leapfrog.streams.memory.StateVersions;

/**
 * A part of a topology's reasoning that keeps a state of its own, under its own name, in a memory of that name.
 *
 * <p>The name is never changed: it stands in stored state. The version is counted up when the form of the state, or
 * what leads to it, changes in a way that makes stored state useless; it is then rebuilt from the input topic, and
 * nothing is told twice.
 */
public interface Stage {
    /** One word. */
    String name();

    /** From 1. */
    int version();

    default StateVersions.Version stateVersion() {
        return new StateVersions.Version(name(), version());
    }
}
