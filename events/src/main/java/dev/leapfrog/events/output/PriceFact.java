package dev.leapfrog.events.output;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What an offer costs, concluded from the claims of all sources. One flat object in JSON.
 *
 * @param provenance of the observation that led to it
 * @param at event time
 * @param status {@code PROVISIONAL} while a source of more weight says otherwise, {@code RETRACTED} when that turned
 *     out right or what was announced is announced no more, else {@code CONFIRMED}
 * @param witnesses every source that has a claim, those that agree first
 */
public record PriceFact(
        Provenance provenance,
        Instant at,
        Type type,
        Model model,
        @JsonUnwrapped Offer of,
        @JsonUnwrapped Terms terms,
        Alert.Status status,
        List<Witness> witnesses)
        implements Output {
    public PriceFact {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * Who serves the model.
     *
     * @param offer provider, model and, where there are several offers of one model, which: unique over all sources
     * @param listing the provider's own id of the model, as it writes it: what is given to its API; null where no
     *     source writes an id
     * @param firstParty whether the provider is the lab's own channel
     */
    public record Offer(
            String provider, String offer, @Nullable String listing, boolean firstParty) {
        public Offer {
            Require.word(provider, "provider");
            Require.text(offer, "offer");
        }
    }

    /**
     * What it costs, and when.
     *
     * @param price the price that holds, or for a scheduled one will hold; of a withdrawn offer the last one
     * @param previous the price before; null for the first known one. Of a fact that changes no price the one before
     *     the present
     * @param validFrom the first day on which it holds, as far as a source says
     * @param validUntil the day on which it no longer holds, as far as a source says
     */
    public record Terms(
            Price price,
            @Nullable Price previous,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        /** A price that bears no dates. */
        public static Terms undated(Price price, @Nullable Price previous) {
            return new Terms(price, previous, null, null);
        }
    }

    /** What happened to the price. */
    public enum Type {
        /** It is another one from now on, or the first one known. */
        PriceChanged,
        /** It is announced for a later day. */
        PriceScheduled,
        /** A list was wrong, or said less: the price itself did not change. */
        PriceCorrected,
        /** Nobody lists the offer any more. */
        OfferWithdrawn,
        /** The price stands; who says so, or who says otherwise, is other than was told. */
        WitnessesChanged
    }

    /**
     * A source that has a claim.
     *
     * @param since when it first made this claim
     * @param agrees whether it says what the fact says
     */
    public record Witness(String source, Instant since, Price price, boolean agrees) {
        public Witness {
            Require.word(source, "witness.source");
        }
    }

    public String provider() {
        return of.provider();
    }

    /** Unique over all sources. */
    public String offer() {
        return of.offer();
    }

    public boolean firstParty() {
        return of.firstParty();
    }

    public Price price() {
        return terms.price();
    }

    /** Null for the first known price. */
    public @Nullable Price previous() {
        return terms.previous();
    }

    @Override
    public String key() {
        return model.id().toString();
    }

    @Override
    public Instant eventTime() {
        return at;
    }

    @Override
    public Instant knownAt() {
        return provenance.fetchedAt();
    }

    @Override
    public String eventId() {
        return provenance.run() + "-" + provenance.sequence() + "#" + model.id() + "#" + offer() + "#" + type + "#"
                + status + "#" + at;
    }

    @Override
    public String origin() {
        return provenance.source();
    }
}
