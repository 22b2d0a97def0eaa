package dev.leapfrog.ingest.source.definition.field;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Patterns of definitions, in the syntax of RE2, which matches in linear time. */
public final class LinearPattern {
    /** How the library says that a bracket was never opened. */
    private static final String INTERNAL = "regexp/syntax";

    private LinearPattern() {}

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException when it is not a pattern; the message is for the writer of the definition
     */
    public static Pattern of(String written) {
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException wrong) {
            String why = wrong.getDescription();
            throw new IllegalArgumentException("'" + written + "' is not a pattern"
                    + (why.startsWith(INTERNAL) ? ", its brackets do not match" : ": " + why));
        }
    }
}
