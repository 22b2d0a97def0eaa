package dev.leapfrog.sinks.sql.write;

/** Another process writes into the database now. */
public final class TurnOverException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    TurnOverException() {
        super(
                "another Leapfrog has begun to write into the database although this one had it locked; only one may write");
    }
}
