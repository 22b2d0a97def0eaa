package dev.leapfrog.ingest.response;

import org.jspecify.annotations.Nullable;

/** Text from outside as a piece of a reason: one line, printable, not long. */
public final class OneLine {
    private static final int LONGEST = 120;

    private OneLine() {}

    public static String of(@Nullable String text) {
        if (text == null) {
            return "?";
        }
        String line = text.codePoints()
                .limit(LONGEST + 1L)
                .map(c -> isPrintable(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
                : line;
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
