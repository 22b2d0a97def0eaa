package dev.leapfrog.sinks.feed.calendar;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Lines of iCalendar in UTF-8, none longer than 75 bytes: RFC 5545 counts bytes, not characters. */
final class FoldedLines {
    private static final int LONGEST_BYTES = 75;
    private static final String END = "\r\n";

    private FoldedLines() {}

    /** @param unfolded lines that end with CR and LF, as long as they are */
    static byte[] of(String unfolded) {
        return unfolded.lines()
                .map(FoldedLines::folded)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String folded(String line) {
        StringBuilder folded = new StringBuilder(line.length() + END.length());
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_BYTES) {
                folded.append(END).append(' ');
                bytes = 1;
            }
            folded.appendCodePoint(character);
            bytes += length;
            at += Character.charCount(character);
        }
        return folded.append(END).toString();
    }
}
