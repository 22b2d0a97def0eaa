package dev.leapfrog.events.provenance;

/**
 * The names of sources that are heard through a recording of the project's own form, such as the bundled history. What
 * they say is what the original said, made known later and by another way; so it stands under a name of its own, is a
 * witness of the same origin, and counts less than any source that is read itself.
 */
public final class RecordedSource {
    private static final String ENDING = ".recorded";

    private RecordedSource() {}

    /** The name under which a recording of that source speaks, such as {@code lmarena_csv.recorded}. */
    public static String of(String source) {
        return origin(source) + ENDING;
    }

    /** Whether that is the name of a recorded source. */
    public static boolean is(String source) {
        return source.endsWith(ENDING);
    }

    /** The source that was recorded; a source that is read itself is its own. */
    public static String origin(String source) {
        return is(source) ? source.substring(0, source.length() - ENDING.length()) : source;
    }
}
