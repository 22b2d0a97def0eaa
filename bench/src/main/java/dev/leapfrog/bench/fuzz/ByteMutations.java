package dev.leapfrog.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Alterations that take a page for bytes. */
final class ByteMutations {
    private static final List<String> ODDITIES = List.of(
            ",",
            "\"",
            "'",
            "\n",
            "\r",
            "\t",
            "\0",
            "<",
            ">",
            "{",
            "}",
            "[",
            "]",
            "|",
            "&",
            "\\",
            "\\u0000",
            "\\ud800",
            "\uFEFF",
            "\u202E",
            "\u2028",
            "\u00A0",
            "±",
            "\uD83D\uDE00",
            "\u0661\u0662",
            "&#0;",
            "&#x110000;",
            "&nbsp;",
            "---\n",
            "...\n",
            "!!binary |",
            "*a",
            "&a",
            ": ",
            "- ",
            "%",
            "$",
            "null",
            "NaN",
            "true");

    private ByteMutations() {}

    static String flip(String text, Random random) {
        StringBuilder flipped = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0 && !flipped.isEmpty(); i--) {
            flipped.setCharAt(random.nextInt(flipped.length()), (char) random.nextInt(256));
        }
        return flipped.toString();
    }

    static String cutOut(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(200)));
        return Mutations.replaced(text, from, to, "");
    }

    static String oddity(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return Mutations.replaced(text, at, at, Mutations.utf8(Mutations.one(ODDITIES, random)));
    }

    static String truncated(String text, Random random) {
        return text.substring(0, random.nextInt(text.length() + 1));
    }

    static String otherCharset(String text, Random random) {
        String read = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        byte[] bytes = switch (random.nextInt(4)) {
            case 0 -> read.getBytes(StandardCharsets.UTF_16LE);
            case 1 -> read.getBytes(StandardCharsets.UTF_16);
            case 2 -> read.getBytes(StandardCharsets.ISO_8859_1);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static String byteOrderMark(String text, Random random) {
        return Mutations.one(List.of("\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00FE\u00FF"), random) + text;
    }

    static String gzipped(String text, Random random) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        String garbage = packed.toString(StandardCharsets.ISO_8859_1);
        return random.nextBoolean() ? garbage : text + garbage;
    }

    /** Something short many thousand times. */
    static String endless(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        String piece = Mutations.one(List.of("a", "9", " ", "\n", "-", "a-", "1,", ".", "(", "/"), random);
        return Mutations.replaced(text, at, at, piece.repeat(1 + random.nextInt(20_000)));
    }

    /** The beginning of one page and the end of another. */
    static String joined(String text, String other, Random random) {
        return text.substring(0, random.nextInt(text.length() + 1))
                + other.substring(random.nextInt(other.length() + 1));
    }
}
