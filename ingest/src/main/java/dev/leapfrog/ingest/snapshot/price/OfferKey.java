package dev.leapfrog.ingest.snapshot.price;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import org.jspecify.annotations.Nullable;

/** Which offer it is, whichever source lists it. */
record OfferKey(String provider, ModelId model, @Nullable String configuration) {
    static OfferKey of(SourceFact.Offer offer) {
        return new OfferKey(offer.provider(), offer.model().id(), offer.model().configuration());
    }
}
