package dev.leapfrog.bench.fuzz;

import java.util.Random;

/** Alterations that take a page for lines. */
final class LineMutations {
    private LineMutations() {}

    static String without(String text, Random random) {
        Line line = any(text, random);
        return Mutations.replaced(text, line.from(), line.to(), "");
    }

    static String twice(String text, Random random) {
        Line line = any(text, random);
        return Mutations.replaced(text, line.to(), line.to(), line.of(text));
    }

    static String moved(String text, Random random) {
        Line line = any(text, random);
        String rest = Mutations.replaced(text, line.from(), line.to(), "");
        int to = any(rest, random).from();
        return Mutations.replaced(rest, to, to, line.of(text));
    }

    static String swapped(String text, Random random) {
        Line one = any(text, random);
        Line other = any(text, random);
        if (one.from() >= other.from()) {
            return text;
        }
        return text.substring(0, one.from())
                + other.of(text)
                + text.substring(one.to(), other.from())
                + one.of(text)
                + text.substring(other.to());
    }

    private static Line any(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = text.indexOf('\n', at);
        return new Line(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length() : end + 1);
    }

    /** A line with its end. */
    private record Line(int from, int to) {
        String of(String text) {
            return text.substring(from, to);
        }
    }
}
