package dev.leapfrog.sinks.view;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.PriceFact.Witness;
import org.jspecify.annotations.Nullable;

/**
 * The current price of an offer as channels give it. One flat object in JSON.
 *
 * @param offer provider, model and, where there are several offers of one model, which
 * @param name of the model, for people
 * @param listing the provider's own id of the model; null where no source writes one
 * @param firstParty whether the provider is the lab's own channel
 * @param since when it came to be so
 * @param confirmed no source has seen another price that the others have not
 * @param sources that say so
 * @param otherwise what other sources say
 */
public record OfferPrice(
        String offer,
        ModelId model,
        String name,
        String provider,
        @Nullable String listing,
        boolean firstParty,
        Instant since,
        boolean confirmed,
        List<String> sources,
        @JsonUnwrapped PerMillion price,
        List<Other> otherwise) {
    public OfferPrice {
        sources = List.copyOf(sources);
        otherwise = List.copyOf(otherwise);
    }

    /**
     * Amounts in a currency (ISO 4217) per million tokens; null where a source does not say, negative where what is
     * paid differs from request to request.
     */
    public record PerMillion(
            String currency,
            @Nullable Double input,
            @Nullable Double output,
            @Nullable Double cacheRead,
            @Nullable Double cacheWrite) {
        static PerMillion of(Price price) {
            return new PerMillion(
                    price.currency() == null ? "USD" : price.currency(),
                    price.input(),
                    price.output(),
                    price.cacheRead(),
                    price.cacheWrite());
        }
    }

    /**
     * What another source says.
     *
     * @param since when it first said so
     */
    public record Other(
            String source, Instant since, @JsonUnwrapped PerMillion price) {
        static Other of(Witness witness) {
            return new Other(witness.source(), witness.since(), PerMillion.of(witness.price()));
        }
    }

    public static OfferPrice of(CurrentPrice price) {
        PriceFact fact = price.known();
        return new OfferPrice(
                fact.offer(),
                fact.model().id(),
                fact.model().shown(),
                fact.provider(),
                fact.of().listing(),
                fact.firstParty(),
                price.since().at(),
                price.unconfirmed() == null,
                price.agreeing(),
                PerMillion.of(fact.price()),
                price.dissenters().stream().map(Other::of).toList());
    }
}
