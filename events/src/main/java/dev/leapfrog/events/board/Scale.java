package dev.leapfrog.events.board;

/** The unit of a board's scores; on every scale a higher score is better. */
public enum Scale {
    /** Ratings of pairwise comparisons, where 400 points are odds of ten to one. */
    ELO,
    /** Percent of tasks solved, 0 to 100. */
    PERCENT,
    /** A composite index in points. */
    INDEX
}
