package dev.leapfrog.ingest.source.listing;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * The scores that a scale can show at all. A value beyond it is in another unit or from another column.
 *
 * @param low in the unit of the scale, inclusive
 * @param high in the unit of the scale, inclusive
 */
public record PlausibleRange(double low, double high) {
    private static final PlausibleRange ELO = new PlausibleRange(0, 4000);
    private static final PlausibleRange PERCENT = new PlausibleRange(0, 100);
    /** Composite indices differ; none known leaves this range. */
    private static final PlausibleRange INDEX = new PlausibleRange(-1000, 1000);

    public static PlausibleRange of(Scale scale) {
        return switch (scale) {
            case ELO -> ELO;
            case PERCENT -> PERCENT;
            case INDEX -> INDEX;
        };
    }

    /**
     * Checks the score of a row, which costs the row when it lies beyond: a false fact is worse than a late one. When
     * most rows do, the page is in another unit, and costs the page.
     *
     * @throws UnreadableException when the score lies beyond
     */
    public Score require(Score score) throws UnreadableException {
        if (!holds(score)) {
            throw new UnreadableException("score " + score.value() + " is beyond " + this);
        }
        return score;
    }

    /** Whether the score itself lies within; the ends of its interval may lie beyond. */
    public boolean holds(Score score) {
        return low <= score.value() && score.value() <= high;
    }

    @Override
    public String toString() {
        return low + " to " + high;
    }
}
