package dev.leapfrog.app.reproduction;

import java.util.List;

import dev.leapfrog.streams.capability.Decline;
import org.jspecify.annotations.Nullable;

/**
 * Published figures beside ours.
 *
 * @param gaps in the order in which they are published, one for each board
 * @param catchUps likewise, one for each benchmark
 * @param declines row by row
 * @param falls of a price
 */
record Reproduction(
        PublishedFigures published,
        List<Gap> gaps,
        List<CatchUp> catchUps,
        List<DeclineRow> declines,
        List<Fall> falls) {
    Reproduction {
        gaps = List.copyOf(gaps);
        catchUps = List.copyOf(catchUps);
        declines = List.copyOf(declines);
        falls = List.copyOf(falls);
    }

    /**
     * A figure of a gap on one board.
     *
     * @param ours null when the recordings have no such gap in the window
     */
    record Gap(
            PublishedFigures.Gap published,
            String board,
            @Nullable Measured ours) {
        boolean holds() {
            return ours != null && Math.abs(ours.value() - published.published()) <= published.tolerance();
        }
    }

    /**
     * How long it took to catch up on one benchmark.
     *
     * @param ours null when the recorded table has no record that was caught up with
     */
    record CatchUp(
            PublishedFigures.CatchUp published,
            String benchmark,
            @Nullable Measured ours) {
        boolean holds() {
            return ours != null && Math.abs(ours.value() - published.published()) <= published.tolerance();
        }
    }

    /**
     * A decline of price.
     *
     * @param ours null when the table has not two prices at that level
     * @param added the recorded models that are in our line and not in the published one
     * @param without ours without those; null where there are none
     */
    record DeclineRow(
            PublishedFigures.DeclineRow published,
            @Nullable Decline ours,
            List<PriceTable.Row> added,
            @Nullable Decline without) {
        DeclineRow {
            added = List.copyOf(added);
        }

        /** Ours and the published one differ by no more than a factor. */
        boolean within(double factor) {
            if (ours == null) {
                return false;
            }
            double ratio = ours.factorPerYear() / published.published();
            return ratio <= factor && ratio >= 1 / factor;
        }
    }

    /**
     * A fall of price between two days.
     *
     * @param first the cheapest at the level on the first day; null when there was none
     * @param last the cheapest on the last day
     */
    record Fall(PublishedFigures.Fall published, PriceTable.@Nullable Row first, PriceTable.@Nullable Row last) {
        @Nullable
        Double factor() {
            return first == null || last == null ? null : first.dollars() / last.dollars();
        }

        boolean holds() {
            Double factor = factor();
            return factor != null && Math.abs(factor - published.published()) <= published.tolerance();
        }
    }
}
