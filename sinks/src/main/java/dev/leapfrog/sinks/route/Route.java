package dev.leapfrog.sinks.route;

import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * What goes to one endpoint, and when.
 *
 * @param name by which it is known in commands and in what is remembered of it
 * @param selection what goes there
 * @param digest null where each notice is told by itself
 * @param quiet null where it is told at any hour
 */
public record Route(
        String name,
        Selection selection,
        @Nullable Digest digest,
        @Nullable QuietHours quiet) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";

    public Route {
        Require.that(
                name.matches(NAME),
                "name may hold letters, digits, '-', '_' and '.', and begins with a letter or digit");
    }
}
