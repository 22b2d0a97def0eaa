package dev.leapfrog.bench.fuzz;

import java.util.Random;

/** A word, a number or a quoted text in a page. */
record Token(int from, int to) {
    private static final int LONGEST = 200;

    String of(String text) {
        return text.substring(from, to);
    }

    /** One that stands anywhere; empty where there is none. */
    static Token any(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        while (at < text.length() && !isPart(text.charAt(at))) {
            at++;
        }
        Token word = around(text, at);
        boolean quoted = word.from > 0
                && word.to < text.length()
                && text.charAt(word.from - 1) == '"'
                && text.charAt(word.to) == '"';
        return quoted && random.nextBoolean() ? new Token(word.from - 1, word.to + 1) : word;
    }

    /** One that begins with a digit; any where there is none after it. */
    static Token number(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        int at = start;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? around(text, start) : around(text, at);
    }

    private static Token around(String text, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST && isPart(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < LONGEST && isPart(text.charAt(to))) {
            to++;
        }
        return new Token(from, to);
    }

    private static boolean isPart(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '_' || character == '-';
    }
}
