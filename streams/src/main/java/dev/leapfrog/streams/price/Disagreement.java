package dev.leapfrog.streams.price;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.Price;
import dev.leapfrog.events.PriceFact;
import dev.leapfrog.events.PriceFact.Witness;

/**
 * An offer of which sources say different prices.
 *
 * @param fact the last one of the offer: the price that is believed, or the change that is not confirmed yet
 * @param prices what each source says, by source
 */
public record Disagreement(PriceFact fact, SortedMap<String, Price> prices) {
    /** The offers on which the sources disagree after these facts, which come in the order in which they were told. */
    public static List<Disagreement> after(Collection<PriceFact> facts) {
        Map<String, PriceFact> last = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.type() != PriceFact.Type.PriceScheduled)
                .forEach(fact ->
                        last.merge(fact.offer(), fact, (before, now) -> now.at().isBefore(before.at()) ? before : now));
        List<Disagreement> disagreements = new ArrayList<>();
        for (PriceFact fact : last.values()) {
            if (fact.type() != PriceFact.Type.OfferWithdrawn
                    && !fact.witnesses().stream().allMatch(Witness::agrees)) {
                SortedMap<String, Price> prices = new TreeMap<>();
                fact.witnesses().forEach(witness -> prices.put(witness.source(), witness.price()));
                disagreements.add(new Disagreement(fact, prices));
            }
        }
        return disagreements;
    }
}
