package dev.leapfrog.sinks.delivery;

/** Nothing can be remembered any more by what served a route so far: another process serves it, or it begins anew. */
final class OwnershipLostException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    OwnershipLostException(Throwable cause) {
        super("the route is not served here any more", cause);
    }
}
