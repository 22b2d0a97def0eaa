package dev.leapfrog.bench.arena;

import java.util.Locale;

/** How many boards of how many rows; written {@code 20x200}. */
record Size(int boards, int rows) {
    private static final int LEAST_ROWS = 100;

    Size {
        if (boards < 1 || rows < LEAST_ROWS) {
            throw new IllegalArgumentException("a case needs at least one board of " + LEAST_ROWS + " rows");
        }
    }

    /**
     * Reads {@code boards x rows}.
     *
     * @throws IllegalArgumentException when it is not two numbers with an x between, or too small
     */
    static Size parse(String text) {
        String[] numbers = text.split("x", -1);
        if (numbers.length != 2) {
            throw new IllegalArgumentException("a case is written as 20x200, boards and rows, not as '" + text + "'");
        }
        return new Size(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /** Rows on all boards. */
    int allRows() {
        return boards * rows;
    }

    /** The heap that the topology gets, as the JVM option says it. */
    String heap() {
        return allRows() < 50_000 ? "1g" : allRows() < 500_000 ? "4g" : "8g";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d x %,d", boards, rows);
    }
}
