package dev.leapfrog.bench.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import dev.leapfrog.events.board.Score;

/**
 * The rows of one board and how they move. A row is a number, from 0 for the one that was the best when the board was
 * first listed. Rows move a little around the score they began with; now and then one of the best leaps to the top and
 * comes back later, one row is new and one is withdrawn.
 */
final class SeededBoard {
    private static final double STEP = 2;
    private static final int BEST = 30;
    private static final int LEAP_EVERY = 20;
    private static final double HIGHEST_LEAP = 12;
    private static final int LEAPT_AT_ONCE = 3;
    private static final int NEW_EVERY = 10;
    private static final int WITHDRAWN_AFTER = 5;
    private static final double CENTS = 100;

    private final SplittableRandom random;
    private final Deque<Integer> leapt = new ArrayDeque<>();
    private final Set<Integer> withdrawn = new HashSet<>();
    private float[] start;
    private float[] now;
    private int rows;
    private int publications;
    private double lowest;

    SeededBoard(int rows, long seed) {
        random = new SplittableRandom(seed);
        start = new float[rows + rows / 2];
        for (int row = 0; row < rows; row++) {
            start[row] = (float) Quantiles.SCORES.at((row + random.nextDouble()) / rows);
        }
        now = start.clone();
        this.rows = rows;
        lowest = Quantiles.SCORES.at(1);
    }

    /** How many rows were ever listed: the number after the last row's. */
    int rows() {
        return rows;
    }

    /** How many are listed now. */
    int entries() {
        return rows - withdrawn.size();
    }

    /** Not above the lowest score that the board has. */
    double lowest() {
        return lowest;
    }

    /** Moves that many rows, no row twice, as the next publication does. */
    List<Move> publish(int changes) {
        publications++;
        List<Move> moves = new ArrayList<>();
        Set<Integer> moved = new HashSet<>();
        if (publications % NEW_EVERY == 0) {
            moves.add(listNew());
            moved.add(rows - 1);
        }
        if (publications % LEAP_EVERY == 0) {
            leap(moves);
        }
        if (publications % NEW_EVERY == WITHDRAWN_AFTER) {
            moves.add(withdraw());
        }
        moves.forEach(move -> moved.add(move.row()));
        while (moves.size() < changes) {
            int row = random.nextInt(rows);
            if (isFree(row) && moved.add(row)) {
                moves.add(move(row, start[row] + STEP * (random.nextDouble() + random.nextDouble() - 1)));
            }
        }
        return moves;
    }

    private boolean isFree(int row) {
        return !leapt.contains(row) && !withdrawn.contains(row);
    }

    private Move listNew() {
        int row = rows++;
        if (row == start.length) {
            start = Arrays.copyOf(start, row * 2);
            now = Arrays.copyOf(now, row * 2);
        }
        start[row] = (float) Quantiles.SCORES.at(random.nextDouble());
        now[row] = start[row];
        return new Move(row, null, score(row));
    }

    private Move withdraw() {
        int row = random.nextInt(rows);
        while (row < BEST || !isFree(row)) {
            row = random.nextInt(rows);
        }
        withdrawn.add(row);
        return new Move(row, score(row), null);
    }

    private void leap(List<Move> moves) {
        int row = random.nextInt(BEST);
        if (isFree(row)) {
            leapt.add(row);
            moves.add(move(row, Quantiles.SCORES.at(0) + 1 + random.nextDouble() * HIGHEST_LEAP));
        }
        if (leapt.size() > LEAPT_AT_ONCE) {
            int back = leapt.remove();
            moves.add(move(back, start[back]));
        }
    }

    private Move move(int row, double value) {
        Score before = score(row);
        now[row] = (float) value;
        Score after = score(row);
        lowest = Math.min(lowest, after.value());
        return new Move(row, before, after);
    }

    /** The score of a row as it is now. */
    Score score(int row) {
        double share = new SplittableRandom(row).nextDouble();
        double value = Math.round(now[row] * CENTS) / CENTS;
        double half = Math.round(Quantiles.HALF_WIDTHS.at(1 - share));
        return new Score(value, value - half, value + half, (int) Quantiles.VOTES.at(share));
    }
}
