package dev.leapfrog.sinks.route;

import org.jspecify.annotations.Nullable;

/** Where labs have their headquarters. */
@FunctionalInterface
public interface Countries {
    /** The country of the lab of that id, ISO 3166 alpha-2; null when it is not known. */
    @Nullable
    String of(String lab);
}
