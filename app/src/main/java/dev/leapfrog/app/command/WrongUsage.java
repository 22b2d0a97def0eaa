package dev.leapfrog.app.command;

/** What was asked for makes no sense; the message says what would. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
