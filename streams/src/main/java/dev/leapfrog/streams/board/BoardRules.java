package dev.leapfrog.streams.board;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.provenance.RecordedSource;

/**
 * The thresholds by which boards are read, and what they are read for.
 *
 * @param clearProbability from which a lead is clear, where both scores have an interval
 * @param entrantWithin how long after its first listing a model is an entrant
 * @param heldPublications in how many publications, its first included, an unclear shift must stand to be held
 * @param heldFor and for how long
 * @param breakCommonModels how many models two publications must share for a scale break to be seen
 * @param recordAfter how much history a record needs
 * @param recordPublications and how many publications
 * @param silentFor how long the followed source may be silent before a newer witness is followed
 * @param witnessWithin how far apart two sources' publications may be to be compared
 * @param disagreement how far apart two sources' scores may be to agree
 * @param historyKept how long scores as told are kept for comparing sources
 * @param precedence sources, the preferred first; others come after, by name
 * @param alerted segments whose shifts are alerted; others are state only
 * @param pairs segments between which a gap is measured
 * @param headlineBoards the board of each arena that people quote, in the order in which to show them
 * @param evidence publishers of studies: their boards are concluded on, as evidence for prices, and raise no alerts
 */
public record BoardRules(
        double clearProbability,
        Duration entrantWithin,
        int heldPublications,
        Duration heldFor,
        int breakCommonModels,
        Duration recordAfter,
        int recordPublications,
        Duration silentFor,
        Duration witnessWithin,
        double disagreement,
        Duration historyKept,
        List<String> precedence,
        List<Segment> alerted,
        List<Pair> pairs,
        Set<BoardId> headlineBoards,
        List<String> evidence) {
    private static final List<Double> ELO_STEPS = List.of(0.0, 10.0, 25.0, 50.0, 100.0);
    private static final List<Double> POINT_STEPS = List.of(0.0, 1.0, 2.0, 5.0, 10.0);
    private static final double PART_OF_SMALLEST_STEP = 5;

    private static final Set<BoardId> HEADLINE_BOARDS = Stream.of(
                    "lmarena/text/overall",
                    "lmarena/vision/overall",
                    "lmarena/code/overall",
                    "lmarena/search/overall",
                    "livebench/main/overall",
                    "artificial-analysis/intelligence-index/overall",
                    "artificial-analysis/coding-index/overall",
                    "artificial-analysis/agentic-index/overall",
                    "aider/polyglot/overall",
                    "swe-bench/bash-only/overall")
            .map(BoardId::parse)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    public BoardRules {
        precedence = List.copyOf(precedence);
        alerted = List.copyOf(alerted);
        pairs = List.copyOf(pairs);
        evidence = List.copyOf(evidence);
        headlineBoards = Collections.unmodifiableSet(new LinkedHashSet<>(headlineBoards));
        if (clearProbability <= 0.5 || clearProbability >= 1) {
            throw new IllegalArgumentException("clearProbability must lie between 0.5 and 1, not " + clearProbability);
        }
    }

    /** The same with another order of sources. */
    public BoardRules preferring(List<String> sources) {
        return with(sources, headlineBoards);
    }

    /** The same with other boards that people quote. */
    public BoardRules quoting(Set<BoardId> boards) {
        return with(precedence, boards);
    }

    private BoardRules with(List<String> sources, Set<BoardId> boards) {
        return new BoardRules(
                clearProbability,
                entrantWithin,
                heldPublications,
                heldFor,
                breakCommonModels,
                recordAfter,
                recordPublications,
                silentFor,
                witnessWithin,
                disagreement,
                historyKept,
                sources,
                alerted,
                pairs,
                boards,
                evidence);
    }

    /** The rules as defined for everybody; which sources are preferred, their definitions say. */
    public static BoardRules defaults() {
        Segment us = Segment.country("US");
        Segment cn = Segment.country("CN");
        Segment openUs = Segment.OPEN.and(us);
        Segment openCn = Segment.OPEN.and(cn);
        return new BoardRules(
                0.95,
                Duration.ofDays(30),
                3,
                Duration.ofDays(7),
                10,
                Duration.ofDays(180),
                20,
                Duration.ofDays(30),
                Duration.ofDays(3),
                1,
                Duration.ofDays(800),
                List.of(),
                List.of(Segment.ALL, Segment.OPEN, Segment.CLOSED, us, cn, openUs, openCn),
                List.of(
                        new Pair(Segment.CLOSED, Segment.OPEN),
                        new Pair(us, cn),
                        new Pair(openUs, openCn),
                        new Pair(Segment.CLOSED.and(us), openCn)),
                HEADLINE_BOARDS,
                List.of("epoch-price-performance"));
    }

    /** The first headline board of its publisher, as {@link #headlineBoards} has them in order. */
    public boolean isMain(BoardId board) {
        return headlineBoards.stream()
                .filter(headline ->
                        headline.arena().publisher().equals(board.arena().publisher()))
                .findFirst()
                .filter(board::equals)
                .isPresent();
    }

    /** A table of a study, in which nothing happens. */
    public boolean isEvidence(BoardId board) {
        return isEvidence(board.arena());
    }

    /** The arena of such tables. */
    public boolean isEvidence(ArenaId arena) {
        return evidence.contains(arena.publisher());
    }

    /** Two segments between which a gap is measured: how far {@code b} is behind {@code a}. */
    public record Pair(Segment a, Segment b) {
        public String key() {
            return a + "-" + b;
        }
    }

    /** The margin that makes a lead clear where a score has no interval. */
    public double clearMargin(Scale scale) {
        return scale == Scale.ELO ? 10 : 1;
    }

    /** The median move between two publications over which their scales are different ones. */
    public double breakMove(Scale scale) {
        return scale == Scale.ELO ? 40 : 5;
    }

    /** The gaps whose crossing is alerted, rising. */
    public List<Double> steps(Scale scale) {
        return scale == Scale.ELO ? ELO_STEPS : POINT_STEPS;
    }

    /** How far beyond a step, or a record, a gap must be to count: a fifth of the smallest step. */
    public double hysteresis(Scale scale) {
        return steps(scale).get(1) / PART_OF_SMALLEST_STEP;
    }

    /**
     * Position in the order of precedence, the preferred first; what was recorded comes after all that is read itself.
     */
    public int rank(String source) {
        int at = precedence.indexOf(RecordedSource.origin(source));
        int rank = at < 0 ? precedence.size() : at;
        return RecordedSource.is(source) ? precedence.size() + 1 + rank : rank;
    }
}
