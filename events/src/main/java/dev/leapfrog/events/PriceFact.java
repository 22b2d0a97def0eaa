package dev.leapfrog.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an offer costs, concluded from the claims of all sources.
 *
 * @param provenance of the observation that led to it
 * @param at event time
 * @param offer provider, model and, where there are several offers of one model, which: unique over all sources
 * @param firstParty whether the provider is the lab's own channel
 * @param price the price that holds, or for a scheduled one will hold; of a withdrawn offer the last one
 * @param previous the price before; null for the first known one. Of a fact that changes no price the one before the
 *     present
 * @param validFrom the first day on which it holds, as far as a source says
 * @param validUntil the day on which it no longer holds, as far as a source says
 * @param status {@code PROVISIONAL} while a source of more weight says otherwise, {@code RETRACTED} when that turned
 *     out right or what was announced is announced no more, else {@code CONFIRMED}
 * @param witnesses every source that has a claim, those that agree first
 */
public record PriceFact(
        Provenance provenance,
        Instant at,
        Type type,
        Model model,
        String provider,
        String offer,
        boolean firstParty,
        Price price,
        @Nullable Price previous,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Alert.Status status,
        List<Witness> witnesses) {
    public PriceFact {
        Require.word(provider, "provider");
        Require.text(offer, "offer");
        witnesses = List.copyOf(witnesses);
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
}
