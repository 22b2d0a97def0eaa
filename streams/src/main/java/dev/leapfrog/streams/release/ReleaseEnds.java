package dev.leapfrog.streams.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.observation.SnapshotPublished.Kind;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.ModelOffers;
import dev.leapfrog.streams.publication.SourceActivity;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the ends of a model: an announcement, in whose word it stands; that it is moved or taken back; and
 * that it has come, when the day has passed while the vendor's page still said so.
 */
final class ReleaseEnds {
    private final ReleaseRules rules;
    private final SourceActivity activity;
    private final ListEnds ofLists;

    /**
     * As sources and offers stand.
     *
     * @param activity when each source was read last
     * @param offers who lists which models
     */
    ReleaseEnds(ReleaseRules rules, SourceActivity activity, ModelOffers offers) {
        this.rules = rules;
        this.activity = activity;
        this.ofLists = new ListEnds(rules, activity, offers);
    }

    /** A release with what a source says of its end. */
    Release with(Release release, DeprecationAnnounced said, EventContext context) {
        String source = said.provenance().source();
        String provider = said.provider();
        boolean ofModel = provider == null || provider.equals(release.model().lab());
        String channel = ofModel ? Release.MODEL : Objects.requireNonNull(provider);
        EndTerms terms = said.terms();
        String entry = source + " " + said.entry();
        boolean nothing = said.announcedOn() == null && said.effectiveOn() == null;
        if (nothing && isEmpty(terms)) {
            boolean vendor = rules.isVendor(source, channel, release.model().lab());
            return release.ending(channel, entry, vendor ? Ending.none(source, context.date()) : null);
        }
        LocalDate since = said.announcedOn() == null ? context.date() : said.announcedOn();
        return release.ending(channel, entry, new Ending(source, since, said.effectiveOn(), terms));
    }

    private static boolean isEmpty(@Nullable EndTerms terms) {
        return terms == null || (terms.notBefore() == null && terms.stage() == null);
    }

    /** What is known of the ends of a release now. */
    List<ChannelEnd> of(Release release) {
        return release.channelEnds(rules, this::lastRead);
    }

    /**
     * Tells what is new about the ends of a release.
     *
     * @return the release with what was told
     */
    Release tell(Release release, EventContext context, List<Output> alerts) {
        Release next = release;
        for (ChannelEnd end : of(release)) {
            AlertedEnd told = release.ends().get(end.provider());
            AlertedEnd now = tell(release, end, told, context, alerts);
            if (now != null && !now.equals(told)) {
                next = next.told(end.provider(), now);
            }
        }
        for (String provider : release.ends().keySet()) {
            AlertedEnd told = Objects.requireNonNull(release.ends().get(provider));
            if (!release.endings().containsKey(provider) && told.stands() && !told.ended()) {
                ChannelEnd gone = new ChannelEnd(provider, Ending.none(told.source(), context.date()), false);
                AlertedEnd now = told.isDueByList(context.date())
                        ? ofLists.settle(release, gone, told, context, alerts)
                        : takeBack(release, gone, told, context, alerts);
                next = next.told(provider, now);
            }
        }
        return next;
    }

    private @Nullable AlertedEnd tell(
            Release release, ChannelEnd end, @Nullable AlertedEnd told, EventContext context, List<Output> alerts) {
        if (told != null && !end.vendor() && told.isDueByList(context.date()) && !isAhead(end, context.date())) {
            return ofLists.settle(release, end, told, context, alerts);
        }
        if (!end.ending().isEnd()) {
            boolean over = told != null && told.ended() && !end.ending().isActive();
            return told == null || !told.stands() || over ? told : takeBack(release, end, told, context, alerts);
        }
        if (!end.vendor() && isPast(end, context.date())) {
            return told;
        }
        AlertedEnd before = told == null || !told.stands()
                ? AlertedEnd.nothing(
                        told == null ? release.model().id() : told.model(),
                        told == null ? end.ending().announcedOn() : told.opened(),
                        end.ending().source())
                : told;
        EndAlert alert = new EndAlert(release.model(), end, context, rules);
        AlertedEnd next = before;
        if (!before.stands() || isOther(end, before)) {
            next = (told == null ? before : carried(before, told))
                    .told(alert.status(), end.day(), end.ending().source());
            if (isTold(release, end, context)) {
                AlertedEnd counted = told == null ? before : carried(before, told);
                alerts.add(before.stands() ? alert.moved(counted) : alert.announced(counted));
                next = next.withAlert();
            }
        }
        if (!end.vendor()) {
            next = ofLists.seen(release, end.provider(), next);
        }
        return over(release, end, before, next, context, alerts);
    }

    private static boolean isAhead(ChannelEnd end, LocalDate today) {
        return end.day() != null && end.day().isAfter(today);
    }

    /**
     * Both are one model. What was told of either stays told under the model as which it was told; where an end was
     * told of both, the one that is not sure is closed.
     */
    Release joined(Release release, Release from, EventContext context, List<Output> alerts) {
        SortedMap<String, AlertedEnd> told = new TreeMap<>(release.ends());
        from.ends().forEach((provider, other) -> {
            AlertedEnd own = told.get(provider);
            boolean better = own == null || weight(other) > weight(own);
            AlertedEnd closed = better ? own : other;
            told.put(provider, better ? other : own);
            if (closed != null && closed.status() == Status.PROVISIONAL && closed.alerted()) {
                ChannelEnd end = new ChannelEnd(provider, Ending.none(closed.source(), context.date()), false);
                alerts.add(new EndAlert(release.model(), end, context, rules).merged(closed));
            }
        });
        return release.joined(from, told);
    }

    /** What was confirmed weighs more than what was not, and that more than what was taken back. */
    private static int weight(AlertedEnd told) {
        return told.status() == Status.CONFIRMED ? 2 : told.stands() ? 1 : 0;
    }

    /** Whether it is to have come already: a list that says so first when it is past is told of only by its vendor. */
    private static boolean isPast(ChannelEnd end, LocalDate today) {
        return end.day() != null && !end.day().isAfter(today);
    }

    /** The counts go on when an end is announced again. */
    private static AlertedEnd carried(AlertedEnd before, AlertedEnd told) {
        return before.stands() ? before : told;
    }

    /** Whether it is another word than the one that was told, and one that counts as much. */
    private static boolean isOther(ChannelEnd end, AlertedEnd told) {
        boolean confirmed = told.status() == Status.CONFIRMED;
        return end.vendor() ? !confirmed || !Objects.equals(end.day(), told.day()) : !confirmed && moves(end, told);
    }

    private static boolean moves(ChannelEnd end, AlertedEnd told) {
        return end.day() != null && !end.day().equals(told.day());
    }

    private AlertedEnd over(
            Release release,
            ChannelEnd end,
            AlertedEnd before,
            AlertedEnd next,
            EventContext context,
            List<Output> alerts) {
        LocalDate day = end.day();
        if (!end.vendor() || day == null || day.isAfter(context.date()) || next.ended() || !isFresh(end, day)) {
            return next;
        }
        boolean announcedAsOver = !next.equals(before);
        if (!announcedAsOver && isTold(release, end, context)) {
            alerts.add(new EndAlert(release.model(), end, context, rules).over(next, day));
        }
        return next.over();
    }

    /** Whether the page was read so near to the day, or after it, that it can be taken to have said so still. */
    private boolean isFresh(ChannelEnd end, LocalDate day) {
        LocalDate read = lastRead(end.ending().source());
        return read != null && !rules.freshUntil(read).isBefore(day);
    }

    private AlertedEnd takeBack(
            Release release, ChannelEnd end, AlertedEnd told, EventContext context, List<Output> alerts) {
        if (isTold(release, end, context)) {
            alerts.add(new EndAlert(release.model(), end, context, rules).takenBack(told));
        }
        return told.told(Status.RETRACTED, null, end.ending().source());
    }

    /**
     * An offer is gone of which its vendor had said that it would end.
     *
     * @param provider whose offer it was
     * @param source who no longer lists it
     */
    Release gone(Release release, String provider, String source, EventContext context, List<Output> alerts) {
        String channel = provider.equals(release.model().lab()) ? Release.MODEL : provider;
        AlertedEnd told = release.ends().get(channel);
        if (told == null
                || !told.stands()
                || told.ended()
                || !rules.isVendor(source, channel, release.model().lab())) {
            return release;
        }
        for (ChannelEnd end : of(release)) {
            if (end.provider().equals(channel)) {
                if (told.status() == Status.PROVISIONAL) {
                    return release.told(channel, ofLists.borneOut(release, end, told, context, alerts));
                }
                if (isTold(release, end, context)) {
                    alerts.add(new EndAlert(release.model(), end, context, rules).gone(told));
                }
                return release.told(channel, told.over());
            }
        }
        return release;
    }

    /**
     * A first load tells nothing, save what vendors' pages say when the past is read: each of their ends bears its own
     * days. A name that is not resolved is told only where the vendor itself uses it.
     */
    private static boolean isTold(Release release, ChannelEnd end, EventContext context) {
        boolean past = end.vendor() && context.provenance().mode() == Mode.BACKFILL;
        return (context.alerts() || past) && (end.vendor() || release.model().resolved());
    }

    /** The next day at which to look at the ends of a release; null for never. */
    @Nullable
    LocalDate next(Release release, LocalDate today) {
        LocalDate next = null;
        for (ChannelEnd end : of(release)) {
            AlertedEnd told = release.ends().get(end.provider());
            next = sooner(next, told != null && told.ended() ? null : end.lookAt(rules), today);
        }
        for (AlertedEnd told : release.ends().values()) {
            LocalDate day = told.day();
            if (day != null && told.status() == Status.PROVISIONAL && !told.ended()) {
                boolean unseen = !told.listed() && today.isAfter(rules.goneBy(day));
                next = sooner(next, unseen ? null : day, today);
            }
        }
        return next;
    }

    private static @Nullable LocalDate sooner(@Nullable LocalDate next, @Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return next;
        }
        LocalDate when = day.isAfter(today) ? day : today.plusDays(1);
        return next == null || when.isBefore(next) ? when : next;
    }

    private @Nullable LocalDate lastRead(String source) {
        Instant models = activity.last(source, Kind.MODELS);
        Instant prices = activity.last(source, Kind.PRICES);
        Instant last = models == null || (prices != null && prices.isAfter(models)) ? prices : models;
        return last == null ? null : LocalDate.ofInstant(last, ZoneOffset.UTC);
    }
}
