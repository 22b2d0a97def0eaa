package dev.leapfrog.streams.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

import dev.leapfrog.events.observation.SnapshotPublished.Kind;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.ModelOffers;
import dev.leapfrog.streams.publication.SourceActivity;

/**
 * What becomes of an end that a list alone gave when its day has passed, whether or not the list still says so: it has
 * come when nobody lists an offer any more, and has not when whoever sells it does long after. Other lists keep what is
 * gone for months or for good, so that their entry tells nothing; then, and where no offer was ever seen, nobody can
 * tell.
 */
final class ListEnds {
    private final ReleaseRules rules;
    private final SourceActivity activity;
    private final ModelOffers offers;

    ListEnds(ReleaseRules rules, SourceActivity activity, ModelOffers offers) {
        this.rules = rules;
        this.activity = activity;
        this.offers = offers;
    }

    /** What was told, with whether an offer is there. */
    AlertedEnd seen(Release release, String channel, AlertedEnd told) {
        return told.seen(!listing(release, channel).isEmpty());
    }

    /** Looks at an end whose day has come. */
    AlertedEnd settle(Release release, ChannelEnd end, AlertedEnd told, EventContext context, List<Output> alerts) {
        SortedSet<String> listing = listing(release, end.provider());
        AlertedEnd now = told.seen(!listing.isEmpty());
        if (listing.isEmpty()) {
            return now.listed() ? borneOut(release, end, now, context, alerts) : now;
        }
        LocalDate longAfter = rules.goneBy(Objects.requireNonNull(told.day()));
        String lister = listing.stream()
                .filter(source ->
                        rules.isVendor(source, end.provider(), release.model().lab()) && isReadSince(source, longAfter))
                .findFirst()
                .orElse(null);
        if (lister == null) {
            return now;
        }
        if (now.alerted()) {
            alerts.add(new EndAlert(release.model(), end, context, rules).stillListed(now, lister));
        }
        return now.told(Status.RETRACTED, null, now.source());
    }

    /** An end that shows in the offers being gone. */
    AlertedEnd borneOut(Release release, ChannelEnd end, AlertedEnd told, EventContext context, List<Output> alerts) {
        if (told.alerted()) {
            alerts.add(new EndAlert(release.model(), end, context, rules).borneOut(told));
        }
        return told.told(Status.CONFIRMED, told.day(), told.source()).over();
    }

    private SortedSet<String> listing(Release release, String channel) {
        return offers.listedBy(
                release.model().id(),
                channel.equals(Release.MODEL) ? release.model().lab() : channel);
    }

    private boolean isReadSince(String source, LocalDate day) {
        Instant last = activity.last(source, Kind.PRICES);
        return last != null && !LocalDate.ofInstant(last, ZoneOffset.UTC).isBefore(day);
    }
}
