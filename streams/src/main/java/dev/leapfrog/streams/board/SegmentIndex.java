package dev.leapfrog.streams.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
 * <p>Each node also knows the largest error, the earliest release and the smallest size below it, whether a score
 * without an interval is there, and whose models these are if they are all of one lab, for questions that walk only
 * where an answer can lie. When the tree grows its leaves are laid out best first, so that such answers lie close
 * together; scores move little from then on.
 *
 * <p>Nodes stand in arrays, the children of node {@code i} at {@code 2i} and {@code 2i+1}, the leaves in its second
 * half. Leaves that were left are used again before the tree grows.
 */
final class SegmentIndex {
    private static final int FIRST_CAPACITY = 4;

    /** In place of a score where there is nobody; scores are finite. */
    private static final double NOBODY = Double.NEGATIVE_INFINITY;

    /** In place of a release day that is not known, as a number of an array of facts. */
    private static final double NOT_KNOWN = Contender.NOT_KNOWN;

    /** In place of a size that is not known. */
    private static final double NO_SIZE = Double.POSITIVE_INFINITY;

    /** How many facts a node has: of the winner its score, of all below it the others. */
    private static final int FACTS = 5;

    private static final int VALUE = 0;
    private static final int LARGEST_ERROR = 1;
    private static final int EARLIEST_RELEASE = 2;
    /** The number of the lab whose models these are, doubled; odd when a score without an interval is there. */
    private static final int LAB = 3;

    private static final int SMALLEST_SIZE = 4;

    private static final int NO_LAB = 0;
    private static final int SEVERAL_LABS = 1;
    private static final int FIRST_LAB = 2;

    private final Deque<Integer> freeLeaves = new ArrayDeque<>();
    private int used;
    private @Nullable Contender[] nodes = new @Nullable Contender[2 * FIRST_CAPACITY];
    private @Nullable Member[] members = new @Nullable Member[FIRST_CAPACITY];
    /** Five numbers a node, side by side, so that a match is decided by what one look into memory brings. */
    private double[] facts = facts(2 * FIRST_CAPACITY);

    private final Map<String, Integer> labs = new HashMap<>();

    /** Whether a score, with its standard error or {@link Contender#NO_INTERVAL}, may be as good as another one. */
    interface Doubt {
        boolean remains(double value, double error);
    }

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
        int lab = labs.computeIfAbsent(contender.model().lab(), added -> FIRST_LAB + labs.size());
        set(leaf, contender, lab);
        return leaf;
    }

    /** Puts what has become of a contender, of the same lab, in its place. */
    void replace(int leaf, Contender contender) {
        set(leaf, contender, lab(capacity() + leaf));
    }

    void remove(int leaf) {
        members[leaf] = null;
        set(leaf, null, NO_LAB);
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
        return bestLessCertain(1, error, labs.getOrDefault(lab, NO_LAB), null);
    }

    private @Nullable Contender bestLessCertain(int node, double error, int lab, @Nullable Contender found) {
        Contender winner = nodes[node];
        if (winner == null
                || facts[FACTS * node + LARGEST_ERROR] <= error
                || lab(node) == lab
                || isBetter(found, winner)) {
            return found;
        }
        if (winner.error() > error && winnerLab(node) != lab) {
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
        return bestWithoutInterval(1, labs.getOrDefault(lab, NO_LAB), null);
    }

    private @Nullable Contender bestWithoutInterval(int node, int lab, @Nullable Contender found) {
        Contender winner = nodes[node];
        if (winner == null || !lacksInterval(node) || lab(node) == lab || isBetter(found, winner)) {
            return found;
        }
        if (winner.error() == Contender.NO_INTERVAL && winnerLab(node) != lab) {
            return winner;
        }
        if (node >= capacity()) {
            return found;
        }
        int first = betterChild(node);
        return bestWithoutInterval(first ^ 1, lab, bestWithoutInterval(first, lab, found));
    }

    /**
     * The contenders that may be as good as another one, best first: those of whom doubt remains. The doubt must not
     * grow when a score falls, nor when its error does; then only nodes are opened below which somebody may be.
     *
     * @param most how many are looked for
     */
    List<Contender> doubtful(Doubt doubt, int most) {
        List<Contender> found = new ArrayList<>();
        PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparing(Node::winner, Contender.BEST_FIRST));
        openIfDoubtful(1, doubt, open);
        while (!open.isEmpty() && found.size() < most) {
            Node best = open.remove();
            if (best.at() >= capacity()) {
                found.add(best.winner());
            } else {
                openIfDoubtful(2 * best.at(), doubt, open);
                openIfDoubtful(2 * best.at() + 1, doubt, open);
            }
        }
        return found;
    }

    private void openIfDoubtful(int node, Doubt doubt, PriorityQueue<Node> open) {
        Contender winner = nodes[node];
        if (winner == null) {
            return;
        }
        double error = facts[FACTS * node + LARGEST_ERROR];
        if ((error > Contender.NO_INTERVAL && doubt.remains(winner.value(), error))
                || (lacksInterval(node) && doubt.remains(winner.value(), Contender.NO_INTERVAL))) {
            open.add(new Node(node, winner));
        }
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
                && release(node) != NOT_KNOWN
                && (found == null || release(node) <= found.releaseDay());
        if (!mayHold) {
            return found;
        }
        if (node >= capacity()) {
            return found == null || Contender.FIRST_RELEASED.compare(winner, found) < 0 ? winner : found;
        }
        int first = release(2 * node) <= release(2 * node + 1) ? 2 * node : 2 * node + 1;
        return earliestFrom(first ^ 1, score, earliestFrom(first, score, found));
    }

    /** Of the contenders at or above a score the smallest, the better of equals; null when of none a size is known. */
    @Nullable
    Contender smallestFrom(double score) {
        return smallestFrom(1, score, null);
    }

    private @Nullable Contender smallestFrom(int node, double score, @Nullable Contender found) {
        Contender winner = nodes[node];
        boolean mayHold = winner != null
                && winner.value() >= score
                && size(node) != NO_SIZE
                && (found == null || size(node) <= found.size());
        if (!mayHold) {
            return found;
        }
        if (node >= capacity()) {
            return found == null || Contender.SMALLEST_FIRST.compare(winner, found) < 0 ? winner : found;
        }
        int first = size(2 * node) <= size(2 * node + 1) ? 2 * node : 2 * node + 1;
        return smallestFrom(first ^ 1, score, smallestFrom(first, score, found));
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
        double[] known = facts(4 * before);
        for (int leaf = 0; leaf < before; leaf++) {
            grown[2 * before + leaf] = at(before + order[leaf]);
            owners[leaf] = members[order[leaf]];
            System.arraycopy(facts, FACTS * (before + order[leaf]), known, FACTS * (2 * before + leaf), FACTS);
        }
        nodes = grown;
        members = owners;
        facts = known;
        for (int node = 2 * before - 1; node >= 1; node--) {
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

    private void set(int leaf, @Nullable Contender contender, int lab) {
        int node = leaf + capacity();
        int at = FACTS * node;
        nodes[node] = contender;
        facts[at + VALUE] = contender == null ? NOBODY : contender.value();
        facts[at + LARGEST_ERROR] = contender == null ? Contender.NO_INTERVAL : contender.error();
        facts[at + EARLIEST_RELEASE] = contender == null ? NOT_KNOWN : contender.releaseDay();
        facts[at + SMALLEST_SIZE] = contender == null ? NO_SIZE : contender.size();
        facts[at + LAB] = 2 * lab + (contender != null && contender.error() == Contender.NO_INTERVAL ? 1 : 0);
        do {
            node /= 2;
        } while (node >= 1 && play(node));
    }

    /** Decides an inner node by its children; whether that changed anything. */
    @SuppressWarnings("ReferenceEquality")
    private boolean play(int node) {
        int at = FACTS * node;
        int left = 2 * at;
        int right = left + FACTS;
        int winning = winning(2 * node, 2 * node + 1);
        Contender winner = nodes[winning];
        double error = Math.max(facts[left + LARGEST_ERROR], facts[right + LARGEST_ERROR]);
        double release = Math.min(facts[left + EARLIEST_RELEASE], facts[right + EARLIEST_RELEASE]);
        double size = Math.min(facts[left + SMALLEST_SIZE], facts[right + SMALLEST_SIZE]);
        double lab = joinedLabs((int) facts[left + LAB], (int) facts[right + LAB]);
        boolean changed = winner != nodes[node]
                || error != facts[at + LARGEST_ERROR]
                || release != facts[at + EARLIEST_RELEASE]
                || size != facts[at + SMALLEST_SIZE]
                || lab != facts[at + LAB];
        nodes[node] = winner;
        facts[at + VALUE] = facts[FACTS * winning + VALUE];
        facts[at + LARGEST_ERROR] = error;
        facts[at + EARLIEST_RELEASE] = release;
        facts[at + SMALLEST_SIZE] = size;
        facts[at + LAB] = lab;
        return changed;
    }

    private static int joinedLabs(int left, int right) {
        int one = left / 2;
        int other = right / 2;
        int lab = one == other || other == NO_LAB ? one : one == NO_LAB ? other : SEVERAL_LABS;
        return 2 * lab + ((left | right) & 1);
    }

    /** The lab of all contenders below a node; {@link #SEVERAL_LABS}, or {@link #NO_LAB} where there is nobody. */
    private int lab(int node) {
        return (int) facts[FACTS * node + LAB] / 2;
    }

    private int winnerLab(int node) {
        int lab = lab(node);
        return lab == SEVERAL_LABS ? winnerLab(betterChild(node)) : lab;
    }

    private boolean lacksInterval(int node) {
        return ((int) facts[FACTS * node + LAB] & 1) == 1;
    }

    private double release(int node) {
        return facts[FACTS * node + EARLIEST_RELEASE];
    }

    private double size(int node) {
        return facts[FACTS * node + SMALLEST_SIZE];
    }

    private static double[] facts(int nodes) {
        double[] facts = new double[FACTS * nodes];
        for (int at = 0; at < facts.length; at += FACTS) {
            facts[at + VALUE] = NOBODY;
            facts[at + LARGEST_ERROR] = Contender.NO_INTERVAL;
            facts[at + EARLIEST_RELEASE] = NOT_KNOWN;
            facts[at + SMALLEST_SIZE] = NO_SIZE;
        }
        return facts;
    }

    /** Which of two nodes has the better winner. */
    private int winning(int left, int right) {
        double one = facts[FACTS * left + VALUE];
        double other = facts[FACTS * right + VALUE];
        if (one != other) {
            return one > other ? left : right;
        }
        Contender first = nodes[left];
        Contender second = nodes[right];
        if (first == null || second == null) {
            return second == null ? left : right;
        }
        return Contender.BEST_FIRST.compare(first, second) <= 0 ? left : right;
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
