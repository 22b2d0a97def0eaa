package dev.leapfrog.ingest.source.definition.document;

import java.io.Reader;

/**
 * Text that is never cut within a character: the YAML parser reads 1024 chars at a time and fails when the last is the
 * first half of a surrogate pair (snakeyaml-engine 3.0).
 */
public final class WholeCharacters extends Reader {
    private final String text;
    private int at;

    public WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int from, int most) {
        if (at == text.length()) {
            return -1;
        }
        int count = Math.min(most, text.length() - at);
        if (count > 1 && Character.isHighSurrogate(text.charAt(at + count - 1))) {
            count--;
        }
        text.getChars(at, at + count, into, from);
        at += count;
        return count;
    }

    @Override
    public void close() {
        at = text.length();
    }
}
