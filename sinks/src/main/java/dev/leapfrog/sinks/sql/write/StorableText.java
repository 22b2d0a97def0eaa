package dev.leapfrog.sinks.sql.write;

import java.util.regex.Pattern;

/** Text as all databases take it: PostgreSQL refuses a NUL, and halves of characters are nothing in UTF-8. */
final class StorableText {
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");
    /** An escaped NUL, after any number of escaped backslashes. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private static final String REPLACEMENT = "\uFFFD";

    private StorableText() {}

    /** The text with U+FFFD in place of what cannot be stored. */
    static String of(String text) {
        return UNSTORABLE.matcher(text).replaceAll(REPLACEMENT);
    }

    /** The same of a document of JSON. */
    static String ofJson(String json) {
        return ESCAPED_NUL.matcher(of(json)).replaceAll("$1" + REPLACEMENT);
    }
}
