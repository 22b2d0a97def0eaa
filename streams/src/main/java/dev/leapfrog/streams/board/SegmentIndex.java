package dev.leapfrog.streams.board;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * The contenders of one segment, best first: a tournament tree. Each leaf is a contender, each inner node the better of
 * its two children, the root the leader. A change plays the matches on the path to the root again, up to the first node
 * that it does not alter: two or three on average, whatever the size.
 *
 * <p>A tree instead of a sorted set because on a board of a million rows it costs a twentieth of one: nothing is
 * allocated, and most comparisons are with neighbours in memory.
 *
 * <p>Each node also knows the largest error and the earliest release below it, whether a score without an interval is
 * there, and whose models these are if they are all of one lab, for questions that walk only where an answer can lie.
 * When the tree grows its leaves are laid out best first, so that such answers lie close together; scores move little
 * from then on.
 *
 * <p>Nodes stand in arrays, the children of node {@code i} at {@code 2i} and {@code 2i+1}, the leaves in its second
 * half. Leaves that were left are used again before the tree grows.
 */
final class SegmentIndex {
    private static final int FIRST_CAPACITY = 4;

    /** In place of a lab where there are several. */
    private static final String SEVERAL = "";

    /** In place of a score where there is nobody; scores are finite. */
    private static final double NOBODY = Double.NEGATIVE_INFINITY;

    private final Deque<Integer> freeLeaves = new ArrayDeque<>();
    private int used;
    private @Nullable Contender[] nodes = new @Nullable Contender[2 * FIRST_CAPACITY];
    private @Nullable Member[] members = new @Nullable Member[FIRST_CAPACITY];
    /** Of the winners, so that most matches are decided without looking at them. */
    private double[] value = values(2 * FIRST_CAPACITY);

    private double[] largestError = errors(2 * FIRST_CAPACITY);
    private long[] earliestRelease = releases(2 * FIRST_CAPACITY);
    private boolean[] lacksInterval = new boolean[2 * FIRST_CAPACITY];
    private @Nullable String[] soleLab = new @Nullable String[2 * FIRST_CAPACITY];

    /** Who stands on a leaf; is told when the leaf becomes another one. */
    interface Member {
        void moved(SegmentIndex index, int leaf);
    }

    /** How many contenders there are. */
    int size() {
        return used - freeLeaves.size();
    }

    /** Adds a contender; gives the leaf on which it stands. */
    int add(Member member, Contender contender) {
        Integer left = freeLeaves.poll();
        if (left == null && used == capacity()) {
            grow();
        }
        int leaf = left == null ? used++ : left;
        members[leaf] = member;
        set(leaf, contender);
        return leaf;
    }

    /** Puts what has become of a contender in its place. */
    void replace(int leaf, Contender contender) {
        set(leaf, contender);
    }

    void remove(int leaf) {
        members[leaf] = null;
        set(leaf, null);
        freeLeaves.push(leaf);
    }

    /** The leader; null when the segment is empty. */
    @Nullable
    Contender first() {
        return nodes[1];
    }

    /**
     * The best contender of another lab among those whose score has an interval wider than that of a given standard
     * error; null when there is none. Walks down only where one better than any found so far can lie.
     */
    @Nullable
    Contender bestLessCertain(double error, String lab) {
        return bestLessCertain(1, error, lab, null);
    }

    private @Nullable Contender bestLessCertain(int node, double error, String lab, @Nullable Contender found) {
        Contender winner = nodes[node];
        if (winner == null || largestError[node] <= error || lab.equals(soleLab[node]) || isBetter(found, winner)) {
            return found;
        }
        if (winner.error() > error && !winner.model().lab().equals(lab)) {
            return winner;
        }
        if (node >= capacity()) {
            return found;
        }
        int first = betterChild(node);
        return bestLessCertain(first ^ 1, error, lab, bestLessCertain(first, error, lab, found));
    }

    /** The best contender of another lab among those whose score has no interval; null when there is none. */
    @Nullable
    Contender bestWithoutInterval(String lab) {
        return bestWithoutInterval(1, lab, null);
    }

    private @Nullable Contender bestWithoutInterval(int node, String lab, @Nullable Contender found) {
        Contender winner = nodes[node];
        if (winner == null || !lacksInterval[node] || lab.equals(soleLab[node]) || isBetter(found, winner)) {
            return found;
        }
        if (winner.error() == Contender.NO_INTERVAL && !winner.model().lab().equals(lab)) {
            return winner;
        }
        if (node >= capacity()) {
            return found;
        }
        int first = betterChild(node);
        return bestWithoutInterval(first ^ 1, lab, bestWithoutInterval(first, lab, found));
    }

    private static boolean isBetter(@Nullable Contender one, Contender other) {
        return one != null && Contender.BEST_FIRST.compare(one, other) < 0;
    }

    @SuppressWarnings("ReferenceEquality")
    private int betterChild(int node) {
        return nodes[2 * node] == nodes[node] ? 2 * node : 2 * node + 1;
    }

    /** Of the contenders at or above a score the one released first; null when of none there a release is known. */
    @Nullable
    Contender earliestFrom(double score) {
        return earliestFrom(1, score, null);
    }

    private @Nullable Contender earliestFrom(int node, double score, @Nullable Contender found) {
        Contender winner = nodes[node];
        boolean mayHold = winner != null
                && winner.value() >= score
                && earliestRelease[node] != Contender.NOT_KNOWN
                && (found == null || earliestRelease[node] <= found.releaseDay());
        if (!mayHold) {
            return found;
        }
        if (node >= capacity()) {
            return found == null || Contender.FIRST_RELEASED.compare(winner, found) < 0 ? winner : found;
        }
        int first = earliestRelease[2 * node] <= earliestRelease[2 * node + 1] ? 2 * node : 2 * node + 1;
        return earliestFrom(first ^ 1, score, earliestFrom(first, score, found));
    }

    /**
     * All contenders, best first. Walks only as far as it is asked: the k-th costs as much as the logarithm of the
     * size.
     */
    Iterator<Contender> bestFirst() {
        return new BestFirst();
    }

    private int capacity() {
        return nodes.length / 2;
    }

    /** Doubles the tree, laid out anew, the best on the first leaf; only called while no leaf is free. */
    private void grow() {
        int before = capacity();
        Integer[] order = new Integer[before];
        Arrays.setAll(order, leaf -> leaf);
        Arrays.sort(order, Comparator.comparing((Integer leaf) -> at(before + leaf), Contender.BEST_FIRST));
        @Nullable Contender[] grown = new @Nullable Contender[4 * before];
        @Nullable Member[] owners = new @Nullable Member[2 * before];
        for (int leaf = 0; leaf < before; leaf++) {
            grown[2 * before + leaf] = at(before + order[leaf]);
            owners[leaf] = members[order[leaf]];
        }
        nodes = grown;
        members = owners;
        value = values(4 * before);
        largestError = errors(4 * before);
        earliestRelease = releases(4 * before);
        lacksInterval = new boolean[4 * before];
        soleLab = new @Nullable String[4 * before];
        for (int node = nodes.length - 1; node >= 1; node--) {
            play(node);
        }
        for (int leaf = 0; leaf < before; leaf++) {
            Member member = members[leaf];
            if (member != null) {
                member.moved(this, leaf);
            }
        }
    }

    private Contender at(int node) {
        Contender contender = nodes[node];
        if (contender == null) {
            throw new IllegalStateException("a tree that grows has no free leaf");
        }
        return contender;
    }

    private void set(int leaf, @Nullable Contender contender) {
        int node = leaf + capacity();
        nodes[node] = contender;
        play(node);
        do {
            node /= 2;
        } while (node >= 1 && play(node));
    }

    /** Decides a node by its children; whether that changed anything. */
    @SuppressWarnings("ReferenceEquality")
    private boolean play(int node) {
        if (node >= capacity()) {
            Contender contender = nodes[node];
            value[node] = contender == null ? NOBODY : contender.value();
            largestError[node] = contender == null ? Contender.NO_INTERVAL : contender.error();
            earliestRelease[node] = contender == null ? Contender.NOT_KNOWN : contender.releaseDay();
            lacksInterval[node] = contender != null && contender.error() == Contender.NO_INTERVAL;
            soleLab[node] = contender == null ? null : contender.model().lab();
            return true;
        }
        int left = 2 * node;
        int winning = winning(left, left + 1);
        Contender winner = nodes[winning];
        double error = Math.max(largestError[left], largestError[left + 1]);
        long release = Math.min(earliestRelease[left], earliestRelease[left + 1]);
        boolean lacks = lacksInterval[left] || lacksInterval[left + 1];
        String lab = soleLab(soleLab[left], soleLab[left + 1]);
        boolean changed = winner != nodes[node]
                || error != largestError[node]
                || release != earliestRelease[node]
                || lacks != lacksInterval[node]
                || !Objects.equals(lab, soleLab[node]);
        nodes[node] = winner;
        value[node] = value[winning];
        largestError[node] = error;
        earliestRelease[node] = release;
        lacksInterval[node] = lacks;
        soleLab[node] = lab;
        return changed;
    }

    private static @Nullable String soleLab(@Nullable String left, @Nullable String right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.equals(right) ? left : SEVERAL;
    }

    private static double[] values(int size) {
        double[] values = new double[size];
        Arrays.fill(values, NOBODY);
        return values;
    }

    private static double[] errors(int size) {
        double[] errors = new double[size];
        Arrays.fill(errors, Contender.NO_INTERVAL);
        return errors;
    }

    private static long[] releases(int size) {
        long[] releases = new long[size];
        Arrays.fill(releases, Contender.NOT_KNOWN);
        return releases;
    }

    /** Which of two nodes has the better winner. */
    private int winning(int left, int right) {
        if (value[left] != value[right]) {
            return value[left] > value[right] ? left : right;
        }
        Contender one = nodes[left];
        Contender other = nodes[right];
        if (one == null || other == null) {
            return other == null ? left : right;
        }
        return Contender.BEST_FIRST.compare(one, other) <= 0 ? left : right;
    }

    /** Opens nodes in the order of their winners; a leaf that is opened is the next contender. */
    private final class BestFirst implements Iterator<Contender> {
        private final PriorityQueue<Node> open =
                new PriorityQueue<>(Comparator.comparing(Node::winner, Contender.BEST_FIRST));

        BestFirst() {
            open(1);
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public Contender next() {
            Node best = open.poll();
            if (best == null) {
                throw new NoSuchElementException();
            }
            int at = best.at();
            while (at < capacity()) {
                int winning = betterChild(at);
                open(winning ^ 1);
                at = winning;
            }
            return best.winner();
        }

        private void open(int at) {
            Contender winner = nodes[at];
            if (winner != null) {
                open.add(new Node(at, winner));
            }
        }
    }

    private record Node(int at, Contender winner) {}
}
