package dev.leapfrog.streams.board;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * The contenders of one segment, best first: a tournament tree. Each leaf is a contender, each inner node the better of
 * its two children, the root the leader. A change plays the matches on one path to the root again.
 *
 * <p>A tree instead of a sorted set because on a board of a million rows it costs a twentieth of one: nothing is
 * allocated, and most comparisons are with neighbours in memory.
 *
 * <p>Each node also knows the largest error and the earliest release below it, for questions that walk only where an
 * answer can lie.
 *
 * <p>Nodes stand in arrays, the children of node {@code i} at {@code 2i} and {@code 2i+1}, the leaves in its second
 * half. Leaves that were left are used again before the tree grows.
 */
final class SegmentIndex {
    private static final int FIRST_CAPACITY = 4;
    private static final long NOT_KNOWN = Long.MAX_VALUE;

    private final Map<ModelId, Integer> leafOf = new HashMap<>();
    private final Deque<Integer> freeLeaves = new ArrayDeque<>();
    private @Nullable Contender[] nodes = new @Nullable Contender[2 * FIRST_CAPACITY];
    private double[] largestError = new double[2 * FIRST_CAPACITY];
    private long[] earliestRelease = unknown(2 * FIRST_CAPACITY);

    int size() {
        return leafOf.size();
    }

    /** Puts a contender in, in place of what was there under its id. */
    void put(Contender contender) {
        Integer leaf = leafOf.get(contender.id());
        if (leaf == null) {
            leaf = freeLeaf();
            leafOf.put(contender.id(), leaf);
        }
        set(leaf, contender);
    }

    void remove(ModelId id) {
        Integer leaf = leafOf.remove(id);
        if (leaf != null) {
            set(leaf, null);
            freeLeaves.push(leaf);
        }
    }

    @Nullable
    Contender get(ModelId id) {
        Integer leaf = leafOf.get(id);
        return leaf == null ? null : nodes[leaf + capacity()];
    }

    /** The leader; null when the segment is empty. */
    @Nullable
    Contender first() {
        return nodes[1];
    }

    /** The largest standard error of any contender; 0 where none has an interval. */
    double largestError() {
        return largestError[1];
    }

    /** Of the contenders at or above a score the one released first; null when of none there a release is known. */
    @Nullable
    Contender earliestFrom(double score) {
        return earliestFrom(1, score, null);
    }

    private @Nullable Contender earliestFrom(int node, double score, @Nullable Contender found) {
        Contender winner = nodes[node];
        boolean mayHold = winner != null
                && winner.score().value() >= score
                && earliestRelease[node] != NOT_KNOWN
                && (found == null || earliestRelease[node] <= release(found));
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

    private int freeLeaf() {
        Integer left = freeLeaves.poll();
        if (left != null) {
            return left;
        }
        if (leafOf.size() == capacity()) {
            grow();
        }
        return leafOf.size();
    }

    private void grow() {
        int before = capacity();
        @Nullable Contender[] grown = new @Nullable Contender[4 * before];
        System.arraycopy(nodes, before, grown, 2 * before, before);
        nodes = grown;
        largestError = new double[4 * before];
        earliestRelease = unknown(4 * before);
        for (int node = nodes.length - 1; node >= 1; node--) {
            play(node);
        }
    }

    private void set(int leaf, @Nullable Contender contender) {
        int node = leaf + capacity();
        nodes[node] = contender;
        do {
            play(node);
            node /= 2;
        } while (node >= 1);
    }

    private void play(int node) {
        if (node >= capacity()) {
            Contender contender = nodes[node];
            Double error = contender == null ? null : contender.score().standardError();
            largestError[node] = error == null ? 0 : error;
            earliestRelease[node] = contender == null ? NOT_KNOWN : release(contender);
            return;
        }
        int left = 2 * node;
        nodes[node] = better(nodes[left], nodes[left + 1]);
        largestError[node] = Math.max(largestError[left], largestError[left + 1]);
        earliestRelease[node] = Math.min(earliestRelease[left], earliestRelease[left + 1]);
    }

    private static long release(Contender contender) {
        LocalDate released = contender.releasedOn();
        return released == null ? NOT_KNOWN : released.toEpochDay();
    }

    private static long[] unknown(int size) {
        long[] releases = new long[size];
        Arrays.fill(releases, NOT_KNOWN);
        return releases;
    }

    private static @Nullable Contender better(@Nullable Contender left, @Nullable Contender right) {
        if (left == null) {
            return right;
        }
        if (right == null) {
            return left;
        }
        return Contender.BEST_FIRST.compare(left, right) <= 0 ? left : right;
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
        @SuppressWarnings("ReferenceEquality")
        public Contender next() {
            Node best = open.poll();
            if (best == null) {
                throw new NoSuchElementException();
            }
            int at = best.at();
            while (at < capacity()) {
                int left = 2 * at;
                int winning = nodes[left] == best.winner() ? left : left + 1;
                open(winning == left ? left + 1 : left);
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
