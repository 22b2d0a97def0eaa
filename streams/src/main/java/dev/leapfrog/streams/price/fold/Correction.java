package dev.leapfrog.streams.price.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.streams.price.offer.PriceComparison;
import dev.leapfrog.streams.price.offer.RankedClaims;
import dev.leapfrog.streams.price.offer.SettledPrice;
import dev.leapfrog.streams.price.offer.SourceClaim;
import dev.leapfrog.streams.price.rule.PriceRules;
import org.jspecify.annotations.Nullable;

/**
 * Why another price is no change: the list was wrong, or said less, or another list is read now. The price that people
 * paid did not move, so there is no alert.
 */
enum Correction {
    /**
     * All amounts that were known before and are known now are equal; some became known, or are no longer given. A list
     * that was filled in tells nothing of the price.
     */
    STATED,
    /**
     * Amounts were multiplied or divided by a power of a thousand. Lists are per token, per thousand and per million
     * tokens, prices do not move so.
     */
    UNIT,
    /**
     * Input and output were both multiplied or divided by the same power of ten, or several models of one provider at
     * once by the same large factor, or one amount by a hundred and more, and no other list says so: a slip of the
     * list.
     */
    SLIP,
    /** Input and output moved a little by the same factor: a price in another currency, converted anew. */
    CONVERTED,
    /** The list left the first price that it ever gave, and whoever else gives the price has never given another. */
    MENDED,
    /** Two amounts changed places, such as input and output. Prices do not, columns of a list do. */
    EXCHANGED,
    /**
     * The price is what it was before, a few days after it was said to change. Real prices are not taken back so soon;
     * a slip in a list is.
     */
    BACK,
    /**
     * The source of most weight comes to what a source of another origin had long said, and had not seen the price move
     * itself: it was wrong or late. When the price moved, if it did, is not known.
     */
    LATE,
    /**
     * No source moved: the price is another because another source's word counts now, as it appeared, withdrew, fell
     * silent or came back. Two lists differ, no price has changed; unless another source moves the same way soon after,
     * then it is published as a change after all.
     */
    PRECEDENCE;

    /** No price has moved so far at once. */
    private static final double FARTHEST = 100;

    /**
     * Judges a price that became another.
     *
     * @param source of most weight, whose price it is now
     * @param seen whether another source had been seen to move to it before
     * @param slip whether the list moved several models of the provider by the same large factor
     * @return null when it is a change
     */
    static @Nullable Correction of(
            SettledPrice settled, String source, Certainty certainty, boolean seen, boolean slip, Instant at) {
        RankedClaims ranked = certainty.ranked();
        PriceRules rules = certainty.rules();
        SourceClaim current = ranked.claim(source);
        Price price = current.price();
        PriceComparison comparison = new PriceComparison(settled.price(), price, rules.tolerance());
        if (comparison.unit()) {
            return UNIT;
        }
        if (comparison.exchanged()) {
            return EXCHANGED;
        }
        if (certainty.alone(source, price)) {
            if (slip || comparison.point() || comparison.beyond(FARTHEST, FARTHEST)) {
                return SLIP;
            }
            if (comparison.converted()) {
                return CONVERTED;
            }
        }
        Price before = settled.before();
        boolean soon = Duration.between(settled.at(), at).compareTo(rules.backWithin()) <= 0;
        if (before != null && soon && new PriceComparison(before, price, rules.tolerance()).agree()) {
            return BACK;
        }
        if (!seen && !(current.moved() && !current.since().isBefore(settled.at()))) {
            return PRECEDENCE;
        }
        return !seen && (late(source, current, ranked, rules) || lateAmongPeers(source, current, certainty))
                ? LATE
                : null;
    }

    private static boolean lateAmongPeers(String source, SourceClaim current, Certainty certainty) {
        return certainty.hadBefore(
                source, current.price(), current.since().minus(certainty.rules().lagAfter()));
    }

    private static boolean late(String source, SourceClaim current, RankedClaims ranked, PriceRules rules) {
        Instant longAgo = current.since().minus(rules.lagAfter());
        SourceClaim.Former former = current.former();
        return ranked.all().entrySet().stream()
                .filter(other -> rules.independent(source, other.getKey()))
                .map(Map.Entry::getValue)
                .filter(other -> !other.since().isAfter(longAgo))
                .filter(other ->
                        former == null || !former.moved() || other.since().isAfter(former.since()))
                .anyMatch(other -> new PriceComparison(other.price(), current.price(), rules.tolerance()).agree());
    }
}
