package dev.leapfrog.app.command;

/** The version of this program. */
final class Version {
    private Version() {}

    /** As it was packaged; {@code dev} when it was not. */
    static String number() {
        String packaged = Leapfrog.class.getPackage().getImplementationVersion();
        return packaged == null ? "dev" : packaged;
    }
}
