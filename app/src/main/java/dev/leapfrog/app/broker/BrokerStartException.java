package dev.leapfrog.app.broker;

/** Why the embedded broker did not start: one line that says what to do, fit to be shown as it is. */
public final class BrokerStartException extends Exception {
    BrokerStartException(String message) {
        super(message);
    }

    BrokerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
