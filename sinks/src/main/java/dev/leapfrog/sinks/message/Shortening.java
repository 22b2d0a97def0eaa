package dev.leapfrog.sinks.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cutting text to what a channel takes. */
public final class Shortening {
    private static final String ELLIPSIS = "…";
    /** Half of an escape: an entity without its end, or a backslash that escaped what was cut. */
    private static final Pattern HALF_AN_ESCAPE = Pattern.compile("(?:&[a-z]{0,4}|(?<!\\\\)(?:\\\\\\\\)*\\\\)$");

    private Shortening() {}

    /** The text, or its beginning and an ellipsis, of at most {@code limit} UTF-16 units, however it is escaped. */
    public static String toUnits(String text, int limit) {
        return text.length() <= limit ? text : cut(text, limit - ELLIPSIS.length()) + ELLIPSIS;
    }

    /** The same by bytes of UTF-8. */
    public static String toBytes(String text, int limit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= limit) {
            return text;
        }
        int room = limit - ELLIPSIS.getBytes(StandardCharsets.UTF_8).length;
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (used > room) {
                break;
            }
            end += Character.charCount(point);
        }
        return cut(text, end) + ELLIPSIS;
    }

    private static String cut(String text, int end) {
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        Matcher half = HALF_AN_ESCAPE.matcher(text.substring(0, whole));
        if (!half.find()) {
            return text.substring(0, whole);
        }
        boolean isBackslash = text.charAt(whole - 1) == '\\';
        return text.substring(0, isBackslash ? whole - 1 : half.start());
    }
}
