package dev.leapfrog.app.process;

/** The version of this program. */
public final class Version {
    private Version() {}

    /** As it was packaged; {@code dev} when it was not. */
    public static String number() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "dev" : packaged;
    }
}
