package dev.leapfrog.streams.market.level;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.streams.capability.Decline;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one level of a board.
 *
 * @param reference the model whose score it is, as last known
 * @param score its last score on the scale in use
 * @param told the price last told, or the first one known; null before any was known
 * @param toldAt when that was the price
 * @param lows the prices that were lower than all before, in their order
 */
record LevelTrack(
        Model reference,
        double score,
        @Nullable Double told,
        @Nullable LocalDate toldAt,
        List<Decline.Price> lows) {
    LevelTrack {
        lows = List.copyOf(lows);
    }

    static LevelTrack at(Model reference, double score) {
        return new LevelTrack(reference, score, null, null, List.of());
    }

    LevelTrack seen(Model model, double now) {
        return new LevelTrack(model, now, told, toldAt, lows);
    }

    /** With a price that is known on a day. */
    LevelTrack priced(LocalDate on, double price) {
        if (!lows.isEmpty() && lows.getLast().dollars() <= price) {
            return this;
        }
        List<Decline.Price> lower = new ArrayList<>(lows);
        if (!lower.isEmpty() && lower.getLast().on().equals(on)) {
            lower.removeLast();
        }
        lower.add(new Decline.Price(on, price));
        return new LevelTrack(reference, score, told, toldAt, lower);
    }

    /** The same when the board's scale is another one: models are compared anew, and what was told stays told. */
    LevelTrack anew() {
        return new LevelTrack(reference, score, told, toldAt, List.of());
    }

    LevelTrack told(LocalDate on, double price) {
        return new LevelTrack(reference, score, price, on, lows);
    }
}
