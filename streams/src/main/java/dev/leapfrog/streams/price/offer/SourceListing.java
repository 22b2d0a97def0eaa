package dev.leapfrog.streams.price.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/**
 * Everything one source says of one offer.
 *
 * @param name the source's own name of the offer
 * @param claims by the day from which they hold, one for each
 * @param voice what it comes to now; null while it has nothing that holds
 */
public record Listing(
        String name, List<Claim> claims, @Nullable SourceClaim voice) {
    private static final Comparator<Claim> BY_DAY =
            Comparator.comparing(Claim::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Listing {
        claims = claims.stream().sorted(BY_DAY).toList();
    }

    public static Listing named(String name) {
        return new Listing(name, List.of(), null);
    }

    /** The same under another name of the source. */
    public Listing renamed(String other) {
        return new Listing(other, claims, voice);
    }

    public Listing with(Claim claim) {
        List<Claim> all = new ArrayList<>(without(claim.validFrom()).claims);
        all.add(claim);
        return new Listing(name, all, voice);
    }

    public Listing without(@Nullable LocalDate validFrom) {
        List<Claim> others = claims.stream()
                .filter(claim -> !Objects.equals(claim.validFrom(), validFrom))
                .toList();
        return new Listing(name, others, voice);
    }

    Listing of(Model model) {
        return new Listing(name, claims.stream().map(claim -> claim.of(model)).toList(), voice);
    }

    public Listing with(@Nullable SourceClaim other) {
        return new Listing(name, claims, other);
    }

    /** The claim that holds on a day: of several, the one that began last. */
    @Nullable
    Claim on(LocalDate day) {
        return claims.stream()
                .filter(claim -> claim.holdsOn(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The claim that holds now, or else any: who the offer is of. */
    Claim about(LocalDate day) {
        Claim holding = on(day);
        return holding == null ? claims.getLast() : holding;
    }

    /**
     * Hears what the source says on a day.
     *
     * @param baseline whether this is its first list
     */
    public Listing heard(LocalDate day, boolean baseline, double tolerance) {
        Claim claim = on(day);
        if (claim == null) {
            return with((SourceClaim) null);
        }
        Price price = claim.price();
        Instant from = claim.holdsFrom();
        Instant since = from.isAfter(claim.saidAt()) ? from : claim.saidAt();
        if (voice == null) {
            return with(new SourceClaim(price, since, from, baseline, null));
        }
        if (new PriceComparison(voice.price(), price, tolerance).agree()) {
            return with(voice.saidAgain(price));
        }
        SourceClaim.Former former = new SourceClaim.Former(voice.price(), voice.since(), voice.moved());
        return with(new SourceClaim(price, since, from, false, former));
    }
}
