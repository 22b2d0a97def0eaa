package dev.leapfrog.ingest.source.value;

import org.jspecify.annotations.Nullable;

/**
 * Texts of a page: one readable line of bounded length. Anything else (line breaks in a name, bytes of another charset,
 * half a surrogate pair, a paragraph) means that the row was not understood.
 */
public final class ListedText {
    /** Longer than any name or link seen, shorter than a page. */
    static final int LONGEST = 2000;

    private static final int REPLACEMENT_FOR_BAD_BYTES = 0xFFFD;

    private ListedText() {}

    /**
     * The text without surrounding blanks; null for what stands for nothing: absent, blank, {@code N/A}.
     *
     * @throws UnreadableException when it is no readable line
     */
    public static @Nullable String of(@Nullable String cell) throws UnreadableException {
        String text = cell == null ? "" : cell.strip();
        if (text.isEmpty() || text.equals("N/A")) {
            return null;
        }
        if (!isLine(text)) {
            throw new UnreadableException("text is no readable line");
        }
        return text;
    }

    /** Whether the text is one readable line, not empty. */
    public static boolean isLine(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~') {
                return text.substring(i).codePoints().allMatch(ListedText::isReadable);
            }
        }
        return true;
    }

    private static boolean isReadable(int character) {
        return !Character.isISOControl(character)
                && character != REPLACEMENT_FOR_BAD_BYTES
                && Character.getType(character) != Character.SURROGATE;
    }
}
