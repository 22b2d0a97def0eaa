package dev.leapfrog.sinks.web;

import org.jspecify.annotations.Nullable;

/** A request that is not answered, and why. */
public final class Refusal extends RuntimeException {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final int status;
    private final transient Why why;

    /**
     * What the client is told.
     *
     * @param error one sentence
     * @param field the parameter that is wrong; null when none is
     * @param allowed what it may be; null when no parameter is wrong
     */
    public record Why(
            String error, @Nullable String field, @Nullable String allowed) {}

    public Refusal(int status, Why why) {
        super(why.error());
        this.status = status;
        this.why = why;
    }

    /** A parameter has a value that it cannot have. */
    public static Refusal badValue(String field, String value, String allowed) {
        return new Refusal(
                BAD_REQUEST, new Why("'" + value + "' is no value of the parameter " + field, field, allowed));
    }

    /** There is no such thing. */
    public static Refusal notFound(String what) {
        return new Refusal(NOT_FOUND, new Why(what, null, null));
    }

    /** Any other. */
    public static Refusal of(int status, String error) {
        return new Refusal(status, new Why(error, null, null));
    }

    public int status() {
        return status;
    }

    public Why why() {
        return why;
    }

    /** The same as an answer. */
    public Answer answer() {
        return Answer.json(why);
    }
}
