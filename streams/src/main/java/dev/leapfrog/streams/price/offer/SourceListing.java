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
 * @param current what it comes to now; null while it has nothing that holds
 */
public record SourceListing(
        String name, List<Claim> claims, @Nullable SourceClaim current) {
    private static final Comparator<Claim> BY_DAY =
            Comparator.comparing(Claim::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    public SourceListing {
        claims = claims.stream().sorted(BY_DAY).toList();
    }

    public static SourceListing named(String name) {
        return new SourceListing(name, List.of(), null);
    }

    /** The same under another name of the source. */
    public SourceListing renamed(String other) {
        return new SourceListing(other, claims, current);
    }

    public SourceListing with(Claim claim) {
        List<Claim> all = new ArrayList<>(without(claim.validFrom()).claims);
        all.add(claim);
        return new SourceListing(name, all, current);
    }

    public SourceListing without(@Nullable LocalDate validFrom) {
        List<Claim> others = claims.stream()
                .filter(claim -> !Objects.equals(claim.validFrom(), validFrom))
                .toList();
        return new SourceListing(name, others, current);
    }

    SourceListing of(Model model) {
        return new SourceListing(
                name, claims.stream().map(claim -> claim.of(model)).toList(), current);
    }

    public SourceListing with(@Nullable SourceClaim other) {
        return new SourceListing(name, claims, other);
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
    public SourceListing asOf(LocalDate day, boolean baseline, double tolerance) {
        Claim claim = on(day);
        if (claim == null) {
            return with((SourceClaim) null);
        }
        Price price = claim.price();
        Instant from = claim.holdsFrom();
        Instant since = from.isAfter(claim.saidAt()) ? from : claim.saidAt();
        if (current == null) {
            return with(new SourceClaim(price, since, from, baseline, null));
        }
        if (new PriceComparison(current.price(), price, tolerance).agree()) {
            return with(current.saidAgain(price));
        }
        SourceClaim.Former former = new SourceClaim.Former(current.price(), current.since(), current.moved());
        return with(new SourceClaim(price, since, from, false, former));
    }
}
