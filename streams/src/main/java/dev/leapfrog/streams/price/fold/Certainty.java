package dev.leapfrog.streams.price.fold;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.streams.price.offer.Claim;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.PriceComparison;
import dev.leapfrog.streams.price.offer.RankedClaims;
import dev.leapfrog.streams.price.offer.SourceClaim;
import dev.leapfrog.streams.price.offer.SourceListing;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.publication.SourceActivity;
import org.jspecify.annotations.Nullable;

/**
 * How sure a change of a lab's own offer is. One list alone may have mended an entry; another list of its own, or who
 * sells it, says whether the price moved.
 *
 * @param peers other offers of the same model and provider under other names: its snapshots, its alias
 */
record Certainty(Offer offer, List<Offer> peers, RankedClaims ranked, PriceRules rules, SourceActivity activity) {
    Certainty {
        peers = List.copyOf(peers);
    }

    /**
     * Whether nobody bears a source out in a price, and it is not who sells the model. Whoever does must have done so
     * at the last end of a day, so that it does not matter which of two lists of one day is read first.
     */
    boolean alone(String source, Price price) {
        return !sells(source) && independent(source).noneMatch(other -> agree(other, price) && isOfEarlierDay(other));
    }

    private boolean isOfEarlierDay(SourceClaim claim) {
        Instant dayEnd = activity.dayEnd();
        return dayEnd != null && claim.since().isBefore(dayEnd);
    }

    /** Whether two lists said so at the last end of a day, or who sells the model does. */
    boolean sure(String source, Price price) {
        return sells(source) || (!alone(source, price) && isOfEarlierDay(ranked.claim(source)));
    }

    /** When whoever bears a source out in a price will have done so at the end of a day; null when nobody is new. */
    @Nullable
    Instant borneOut(String source, Price price) {
        SourceClaim own = ranked.all().get(source);
        Instant since = own == null ? Instant.MIN : own.since();
        return independent(source)
                .filter(other -> agree(other, price))
                .filter(other -> !isOfEarlierDay(other) || (own != null && !isOfEarlierDay(own)))
                .map(other -> other.since().isAfter(since) ? other.since() : since)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether it is a change that one list alone must not tell as sure. */
    boolean doubtful(String source, Price before, Price price) {
        return offer.firstParty()
                && (startling(before, price)
                        || isCalculated(price)
                        || isFirstWord(source)
                        || isOldAnnouncement(source));
    }

    private boolean startling(Price before, Price price) {
        boolean zero = before.isFree() != price.isFree();
        return zero
                || new PriceComparison(before, price, rules.tolerance())
                        .beyond(rules.sure().up(), rules.sure().down());
    }

    private boolean isCalculated(Price price) {
        return Stream.of(Optional.ofNullable(price.input()), Optional.ofNullable(price.output()))
                .flatMap(Optional::stream)
                .anyMatch(amount -> digits(amount) > rules.sure().digits());
    }

    /** Significant digits, without those that are beyond what a list gives. */
    private static int digits(double amount) {
        return new BigDecimal(amount)
                .round(new MathContext(10))
                .stripTrailingZeros()
                .precision();
    }

    /**
     * Whether what is taken for sure now was no change but a list that was mended: whoever bears it out has never said
     * otherwise, or nobody does, and prices hardly move so.
     *
     * @param source whose price it is
     * @param by who first told it
     */
    boolean isMended(String source, String by, Price before, Price price) {
        if (!offer.firstParty() || sells(source)) {
            return offer.firstParty() && isFirstWord(by) && !hasMoved(by, before, price);
        }
        return sure(source, price)
                ? isFirstWord(by) && !hasMoved(by, before, price)
                : startling(before, price) && isUnlikely(by, before, price);
    }

    private boolean isUnlikely(String by, Price before, Price price) {
        PriceComparison comparison = new PriceComparison(before, price, rules.tolerance());
        SourceClaim current = ranked.all().get(by);
        SourceClaim.Former former = current == null ? null : current.former();
        boolean neverPaid = before.isFree() && former != null && !former.moved();
        double farthest = Math.max(rules.sure().up(), rules.sure().down());
        return neverPaid
                || isFirstWord(by)
                || (former != null && isCalculated(former.price()))
                || !Double.isNaN(comparison.factor())
                || comparison.beyond(farthest, farthest);
    }

    /** Whether the source left the first price that it ever gave, soon after it gave it: new entries are mended. */
    boolean isFirstWord(String source) {
        SourceClaim current = ranked.all().get(source);
        SourceClaim.Former former = current == null ? null : current.former();
        return current != null
                && former != null
                && !former.moved()
                && Duration.between(former.since(), current.since())
                                .compareTo(rules.sure().firstWord())
                        <= 0;
    }

    /** Whether the source announced it, and has published nothing since: it may have been taken back. */
    private boolean isOldAnnouncement(String source) {
        return offer.counting().containsKey(source) && isOld(offer.claim(source, activity.today()), source);
    }

    private boolean isOld(Claim claim, String source) {
        return claim.validFrom() != null && claim.saidAt().isBefore(claim.holdsFrom()) && isPassed(source);
    }

    /** Whether the source has long said nothing, or nothing new. */
    private boolean isPassed(String source) {
        return activity.silent(source, SnapshotPublished.Kind.PRICES, rules.silentFor())
                || activity.stale(source, SnapshotPublished.Kind.PRICES);
    }

    /** Whether somebody who bears the price out is known to have said the price before until then. */
    boolean hasMoved(String source, Price before, Price price) {
        return sells(source)
                || independent(source).filter(other -> agree(other, price)).anyMatch(other -> {
                    SourceClaim.Former former = other.former();
                    return former != null && agree(former.price(), before);
                });
    }

    /** Whether a list that is read still says what was before. */
    boolean isContradicted(String source, Price before) {
        return contradicting(source, before).anyMatch(other -> !isPassed(other));
    }

    /** When every list that still says what was before will have said nothing for long; null when none says so. */
    @Nullable
    Instant contradictedUntil(String source, Price before) {
        return contradicting(source, before)
                .map(other -> Optional.ofNullable(activity.last(other, SnapshotPublished.Kind.PRICES)))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .map(last -> last.plus(rules.silentFor()))
                .orElse(null);
    }

    private Stream<String> contradicting(String source, Price before) {
        return ranked.all().entrySet().stream()
                .filter(other -> rules.independent(source, other.getKey()) && agree(other.getValue(), before))
                .map(Map.Entry::getKey);
    }

    /** Whether an offer of the same model had the price, by another list, before a time. */
    boolean hadBefore(String source, Price price, Instant time) {
        return peers.stream()
                .flatMap(peer -> peer.listings().entrySet().stream())
                .filter(other -> rules.independent(source, other.getKey()))
                .map(Map.Entry::getValue)
                .map(SourceListing::current)
                .filter(Objects::nonNull)
                .anyMatch(other -> !other.since().isAfter(time) && agree(other, price));
    }

    private boolean sells(String source) {
        return rules.sells(source, offer.id().provider(), offer.firstParty());
    }

    private Stream<SourceClaim> independent(String source) {
        return ranked.all().entrySet().stream()
                .filter(other -> rules.independent(source, other.getKey()))
                .map(Map.Entry::getValue);
    }

    private boolean agree(SourceClaim claim, Price price) {
        return agree(claim.price(), price);
    }

    private boolean agree(Price one, Price other) {
        return new PriceComparison(one, other, rules.tolerance()).agree();
    }
}
