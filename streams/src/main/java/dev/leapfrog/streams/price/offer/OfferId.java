package dev.leapfrog.streams.price.offer;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/**
 * An offer over all sources: who serves which model in which configuration, paid in which currency; amounts of two
 * currencies are never compared. Written {@code provider/lab/model@configuration (CNY) #listing}.
 *
 * @param configuration null for the plain model
 * @param currency null for US dollars
 * @param listing null, save where one source lists several offers of the same model, provider and configuration that
 *     nothing else tells apart: then all but the first one seen bear the source's own name for them
 */
public record OfferId(
        String provider,
        ModelId model,
        @Nullable String configuration,
        @Nullable String currency,
        @Nullable String listing)
        implements Comparable<OfferId> {
    public static OfferId of(String provider, Model model, Price price) {
        return new OfferId(provider, model.id(), model.configuration(), price.currency(), null);
    }

    public OfferId listed(@Nullable String as) {
        return new OfferId(provider, model, configuration, currency, as);
    }

    public OfferId of(ModelId other) {
        return new OfferId(provider, other, configuration, currency, listing);
    }

    @Override
    public int compareTo(OfferId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return provider
                + "/"
                + model
                + (configuration == null ? "" : "@" + configuration)
                + (currency == null ? "" : " (" + currency + ")")
                + (listing == null ? "" : " #" + listing);
    }
}
