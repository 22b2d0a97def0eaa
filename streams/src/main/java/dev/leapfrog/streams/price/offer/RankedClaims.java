package dev.leapfrog.streams.price.offer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.output.PriceFact.Witness;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.publication.SourceActivity;
import org.jspecify.annotations.Nullable;

/**
 * What the sources say of one offer at one moment, the one of most weight first.
 *
 * <p>A source that has been silent is not believed against a later word of one of less weight. Silence is measured at
 * the last end of a day, and the later word must be older than that: so it does not matter which of two sources is read
 * first on the day on which the silent one comes back. Who is no longer believed stays so until it lists again.
 */
public final class RankedClaims {
    private final SortedMap<String, SourceClaim> byWeight;
    private final List<String> overruled = new ArrayList<>();
    private final PriceRules rules;
    private final SourceActivity activity;

    public RankedClaims(Offer offer, PriceRules rules, SourceActivity activity) {
        this.rules = rules;
        this.activity = activity;
        byWeight = new TreeMap<>(rules.weight(offer.id().provider(), offer.firstParty()));
        offer.counting().forEach((source, listing) -> {
            SourceClaim current = listing.current();
            if (current != null) {
                byWeight.put(source, current);
            }
        });
        SettledPrice settled = offer.settled();
        byWeight.forEach((source, current) -> {
            boolean already = offer.overruled().contains(source);
            if (silent(source)
                    && contradictors(source, current, settled).stream().anyMatch(other -> already || old(other))) {
                overruled.add(source);
            }
        });
    }

    public boolean isEmpty() {
        return byWeight.isEmpty();
    }

    public Map<String, SourceClaim> all() {
        return byWeight;
    }

    /** Sources not believed because they have been silent. */
    public List<String> overruled() {
        return overruled;
    }

    /**
     * The source of most weight that is believed. The one of least weight is contradicted by nobody, so there is one.
     */
    public String first() {
        return byWeight.keySet().stream()
                .filter(source -> !overruled.contains(source))
                .findFirst()
                .orElseThrow();
    }

    public SourceClaim claim(String source) {
        SourceClaim current = byWeight.get(source);
        if (current == null) {
            throw new IllegalArgumentException(source + " says nothing of this offer");
        }
        return current;
    }

    /**
     * Who has seen a change that the first source has not: the one of most weight that moved away from the settled
     * price after the first source's last word. Another unit is no change, and who takes a step that the settled price
     * has already gone beyond is only late. Null when nobody has.
     */
    @Nullable
    public String dissenter(SettledPrice settled) {
        SourceClaim first = claim(first());
        for (Map.Entry<String, SourceClaim> other : byWeight.entrySet()) {
            SourceClaim current = other.getValue();
            boolean news = current.moved() && current.isAfter(first) && !late(current, settled);
            if (news && !agree(current.price(), settled.price()) && !unit(settled.price(), current.price())) {
                return other.getKey();
            }
        }
        return null;
    }

    /**
     * Whether a price that came to be so because another source's word counts was a change after all: soon after, a
     * source moves to it from the price before.
     */
    public boolean seen(SettledPrice settled, Instant now) {
        Price before = settled.before();
        return before != null
                && settled.unseen()
                && !now.isAfter(settled.at().plus(rules.lagAfter()))
                && !hasLongSaid(settled)
                && byWeight.values().stream()
                        .filter(current ->
                                !current.since().isBefore(settled.at()) && agree(current.price(), settled.price()))
                        .map(SourceClaim::former)
                        .anyMatch(former -> former != null && agree(former.price(), before));
    }

    /** Whether who is believed said so long before it was believed: then who comes to it later is late, no witness. */
    private boolean hasLongSaid(SettledPrice settled) {
        SourceClaim believed = byWeight.get(settled.source());
        return believed != null
                && believed.since().isBefore(settled.at().minus(rules.backWithin()))
                && agree(believed.price(), settled.price());
    }

    /** When to look again whether a source is silent by then; null when nothing hangs on it. */
    @Nullable
    public Instant due(@Nullable SettledPrice settled) {
        Instant due = null;
        for (Map.Entry<String, SourceClaim> each : byWeight.entrySet()) {
            Instant last = activity.last(each.getKey(), SnapshotPublished.Kind.PRICES);
            if (last == null || overruled.contains(each.getKey())) {
                continue;
            }
            Instant silentAt = last.plus(rules.silentFor());
            for (SourceClaim other : contradictors(each.getKey(), each.getValue(), settled)) {
                Instant both = silentAt.isAfter(other.since()) ? silentAt : other.since();
                due = due == null || both.isBefore(due) ? both : due;
            }
        }
        return due;
    }

    /** Who says what, those that agree with a price first, each in order of weight. */
    public List<Witness> witnesses(Price with) {
        List<Witness> witnesses = new ArrayList<>();
        List<Witness> others = new ArrayList<>();
        byWeight.forEach((source, current) -> {
            boolean agrees = agree(current.price(), with);
            (agrees ? witnesses : others).add(new Witness(source, current.since(), current.price(), agrees));
        });
        witnesses.addAll(others);
        return witnesses;
    }

    private List<SourceClaim> contradictors(String source, SourceClaim current, @Nullable SettledPrice settled) {
        return byWeight.tailMap(source).values().stream()
                .filter(other -> other.isAfter(current))
                .filter(other -> settled == null || !late(other, settled))
                .filter(other -> !agree(other.price(), current.price()) && !unit(current.price(), other.price()))
                .toList();
    }

    private boolean late(SourceClaim current, SettledPrice settled) {
        SourceClaim.Former former = current.former();
        return former != null
                && settled.before() != null
                && agree(current.price(), settled.before())
                && !agree(former.price(), settled.price());
    }

    private boolean silent(String source) {
        return activity.silent(source, SnapshotPublished.Kind.PRICES, rules.silentFor())
                || activity.stale(source, SnapshotPublished.Kind.PRICES);
    }

    private boolean old(SourceClaim current) {
        Instant dayEnd = activity.dayEnd();
        return dayEnd != null && current.since().isBefore(dayEnd);
    }

    private boolean agree(Price one, Price other) {
        return new PriceComparison(one, other, rules.tolerance()).agree();
    }

    private boolean unit(Price one, Price other) {
        return new PriceComparison(one, other, rules.tolerance()).unit();
    }
}
