package dev.leapfrog.app.command.option;

/** What was asked for makes no sense; the message says what would. */
public final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongUsage(String message) {
        super(message);
    }
}
