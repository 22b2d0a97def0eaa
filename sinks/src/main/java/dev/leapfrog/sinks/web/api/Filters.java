package dev.leapfrog.sinks.web.api;

import java.time.Instant;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Request;

/** Parameters that several routes understand. */
final class Filters {
    static final Parameter<Instant> FROM = Parameter.time("from", "From then on.");
    static final Parameter<Instant> TO = Parameter.time("to", "Up to then, exclusive.");
    static final Parameter<Severity> SEVERITY =
            Parameter.oneOf("severity", Severity.class, "What matters at least so much.");
    static final Parameter<Mode> MODE = Parameter.oneOf(
            "mode",
            Mode.class,
            "How it became known: backfill from an archive, snapshot in a first reading, live after it.");
    static final Parameter<BoardId> BOARD = Parameter.board("Of this board.");
    static final Parameter<String> PAIR =
            Parameter.text("pair", "Of this pair of segments, such as closed-open or US-CN.");
    static final Parameter<String> LAB = Parameter.text("lab", "Of this lab, by its id, such as openai.");
    static final Parameter<String> MODEL =
            Parameter.text("model", "Of this model, by its id, such as deepseek/deepseek-r1.");

    private Filters() {}

    /** Whether a time is not before {@link #FROM} and before {@link #TO}. */
    static boolean includes(Request request, Instant at) {
        Instant from = request.orNull(FROM);
        Instant to = request.orNull(TO);
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    /** Whether a parameter is absent, or has that value. */
    static boolean allows(Request request, Parameter<?> parameter, Object value) {
        Object wanted = request.orNull(parameter);
        return wanted == null || wanted.equals(value);
    }
}
