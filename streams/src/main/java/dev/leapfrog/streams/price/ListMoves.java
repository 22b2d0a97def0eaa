package dev.leapfrog.streams.price;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.streams.price.offer.ModelFamily;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.OfferId;
import dev.leapfrog.streams.price.offer.PriceComparison;
import dev.leapfrog.streams.price.offer.SettledPrice;
import dev.leapfrog.streams.price.offer.SourceListing;
import dev.leapfrog.streams.price.rule.PriceRules;

/**
 * What one list did to the prices of each provider at once. Vendors cut several models by half on one day; a list that
 * multiplies several by sixteen has mended its unit.
 */
final class ListMoves {
    /** So many models, snapshots of one not counted apart, make a coincidence unlikely. */
    private static final int SEVERAL = 3;

    private final PriceRules rules;
    private final Map<OfferId, Move> moves = new HashMap<>();
    private final Map<Move, Set<ModelId>> models = new HashMap<>();

    /**
     * Looks at all that a list says anew.
     *
     * @param touched the offers with what the list says
     */
    ListMoves(String source, Map<OfferId, Offer> touched, PriceRules rules) {
        this.rules = rules;
        touched.forEach((id, offer) -> {
            SourceListing listing = offer.listings().get(source);
            SettledPrice settled = offer.settled();
            if (listing != null && settled != null && !listing.claims().isEmpty()) {
                note(id, settled.price(), listing.claims().getLast().price());
            }
        });
    }

    private void note(OfferId id, Price before, Price after) {
        PriceComparison comparison = new PriceComparison(before, after, rules.tolerance());
        double factor = comparison.factor();
        if (!Double.isNaN(factor)
                && comparison.beyond(rules.sure().up(), rules.sure().down())) {
            Move move = new Move(id.provider(), Math.round(Math.log(factor) * 50));
            moves.put(id, move);
            models.computeIfAbsent(move, added -> new HashSet<>())
                    .add(ModelFamily.of(id.model()).id());
        }
    }

    /** Whether an offer moved by a large factor together with several others. */
    boolean isSlip(OfferId id) {
        Move move = moves.get(id);
        return move != null && Objects.requireNonNull(models.get(move)).size() >= SEVERAL;
    }

    /** @param logarithm of the factor, in steps of two percent */
    private record Move(String provider, long logarithm) {}
}
