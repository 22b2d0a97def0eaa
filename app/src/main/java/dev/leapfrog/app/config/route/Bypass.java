package dev.leapfrog.app.config.route;

import dev.leapfrog.events.output.Alert.Severity;
import org.jspecify.annotations.Nullable;

/** From which severity on something need not wait. */
enum Bypass {
    NONE(null),
    INFO(Severity.INFO),
    NOTICE(Severity.NOTICE),
    MAJOR(Severity.MAJOR);

    private final @Nullable Severity severity;

    Bypass(@Nullable Severity severity) {
        this.severity = severity;
    }

    /** Null when all of it waits. */
    static @Nullable Severity of(String written, String field) {
        return Words.one(written, Bypass.class, field).severity;
    }
}
