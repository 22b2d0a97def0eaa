package dev.leapfrog.streams.board;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

import dev.leapfrog.events.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * The contenders of one segment, best first: a tournament tree. Each leaf is a contender, each inner node the better of
 * its two children, the root the leader. A change plays the matches on one path to the root again and stops where the
 * winner stays the same; most changes stop at once, as they touch nobody who leads anything.
 *
 * <p>A tree instead of a sorted set because on a board of a million rows it costs a twentieth of one: nothing is
 * allocated, and most comparisons are with neighbours in memory.
 *
 * <p>Nodes stand in one array, the children of node {@code i} at {@code 2i} and {@code 2i+1}, the leaves in its second
 * half. Leaves that were left are used again before the tree grows.
 */
final class SegmentIndex {
    private static final int FIRST_CAPACITY = 4;

    private final Map<ModelId, Integer> leafOf = new HashMap<>();
    private final Deque<Integer> freeLeaves = new ArrayDeque<>();
    private @Nullable Contender[] nodes = new @Nullable Contender[2 * FIRST_CAPACITY];

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
        for (int node = capacity() - 1; node >= 1; node--) {
            nodes[node] = better(nodes[2 * node], nodes[2 * node + 1]);
        }
    }

    /** The same object stands at every node it wins, so a path may stop where the object does. */
    @SuppressWarnings("ReferenceEquality")
    private void set(int leaf, @Nullable Contender contender) {
        int node = leaf + capacity();
        nodes[node] = contender;
        for (node /= 2; node >= 1; node /= 2) {
            Contender winner = better(nodes[2 * node], nodes[2 * node + 1]);
            if (winner == nodes[node]) {
                return;
            }
            nodes[node] = winner;
        }
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
