package dev.leapfrog.sinks.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.PriceFact;

/** What providers call models: the last meaning of each name that was ever listed, whether it still is or not. */
public final class Listings {
    private final TreeMap<String, Listing> listings = new TreeMap<>();

    /**
     * A provider's name of a model.
     *
     * @param firstParty whether the provider is the lab's own channel
     */
    public record Listing(String provider, String name, ModelId model, boolean firstParty) {}

    void fold(PriceFact fact) {
        String name = fact.of().listing();
        if (name != null) {
            listings.put(
                    fact.provider() + " " + name,
                    new Listing(fact.provider(), name, fact.model().id(), fact.firstParty()));
        }
    }

    Collection<Listing> all() {
        return List.copyOf(listings.values());
    }
}
