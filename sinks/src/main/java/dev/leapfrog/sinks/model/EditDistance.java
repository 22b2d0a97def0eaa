package dev.leapfrog.sinks.model;

import java.util.Arrays;

/** How many letters must be added, left out or replaced to make one text of another (Levenshtein). */
public final class EditDistance {
    private EditDistance() {}

    public static int of(String one, String other) {
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] next = new int[last.length];
            next[0] = row;
            for (int column = 1; column < next.length; column++) {
                int replaced = last[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                next[column] = Math.min(replaced, Math.min(last[column], next[column - 1]) + 1);
            }
            last = next;
        }
        return last[other.length()];
    }
}
