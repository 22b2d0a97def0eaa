package dev.leapfrog.ingest.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.calendar.Calendar;
import dev.leapfrog.ingest.publish.LastFacts;
import dev.leapfrog.ingest.publish.SourceLogs;
import dev.leapfrog.ingest.publish.SourcePublisher;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.response.Incoming;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.name.ModelNames;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.SourceWeight;
import org.jspecify.annotations.Nullable;

/**
 * Takes what comes in, one at a time and in order: ends the days before it and hands it to the source that it is of.
 * Not for use by several threads.
 */
public final class Intake {
    /** By name, in the order of trust. */
    private final Map<String, SourceIntake> sources = new LinkedHashMap<>();

    private final Calendar calendar;
    private final @Nullable NetworkHealth network;
    private SourceState.@Nullable Cursor last;
    private int daysEnded;

    private Intake(Calendar calendar, @Nullable NetworkHealth network) {
        this.calendar = calendar;
        this.network = network;
    }

    /**
     * An intake that goes on where the logs of its sources stand. Models that a user's aliases make one since they were
     * published are published as merged first.
     *
     * @param run a name for what this run writes; not twice the same
     * @param isLive whether responses come as they are fetched: the first that a source ever publishes is a baseline
     *     then
     * @throws dev.leapfrog.ingest.publish.PublishException when the merged models could not be published
     */
    public static Intake of(SourceSet set, SourceLogs logs, String run, boolean isLive) {
        LastFacts last = logs.last();
        PriceReferences references = new PriceReferences();
        Comparison comparison = new Comparison(
                new ModelNames(Names.of(set.resolver(), last.learned()), last.facts()), set.providers(), references);
        SourceState days = last.state(Calendar.SOURCE).orElse(null);
        Mode mode = isLive ? Mode.LIVE : Mode.BACKFILL;
        Intake intake = new Intake(
                new Calendar(logs.log(Calendar.SOURCE), days, run, mode),
                isLive
                        ? new NetworkHealth(
                                new SourcePublisher(
                                        SourcePublisher.NETWORK,
                                        SourcePublisher.NETWORK,
                                        true,
                                        logs.log(SourcePublisher.NETWORK),
                                        last,
                                        comparison,
                                        references),
                                run)
                        : null);
        for (Source source : set.sources()) {
            String name = source.name();
            SourcePublisher publisher = new SourcePublisher(
                    name, source.lineage(), isQuoted(source), logs.log(name), last, comparison, references);
            if (isLive) {
                publisher.watch();
            }
            intake.sources.put(name, new SourceIntake(source, publisher, run, isLive));
        }
        intake.sources.values().stream()
                .filter(SourceIntake::isKnown)
                .findFirst()
                .ifPresent(SourceIntake::publishMerges);
        return intake;
    }

    private static boolean isQuoted(Source source) {
        return source.weight().ranks().containsKey(SourceWeight.Subject.BOARDS)
                || !source.headlineBoards().isEmpty();
    }

    /**
     * Takes a recorded response.
     *
     * @throws dev.leapfrog.ingest.publish.PublishException when it could not be published
     */
    public IntakeResult take(RecordedResponse response) {
        return take(new Incoming.Response<>(response, true), response.date());
    }

    /**
     * Takes what came in.
     *
     * @param at when it came in, for what has no date of its own
     * @throws dev.leapfrog.ingest.publish.PublishException when it could not be published
     */
    public IntakeResult take(Incoming<RecordedResponse> incoming, Instant at) {
        return switch (incoming) {
            case Incoming.Response<RecordedResponse> one -> {
                last = one.response().at();
                daysEnded += calendar.reach(one.response().at());
                yield pass(sourceOf(one.response().url()), one, at);
            }
            case Incoming.Refused<RecordedResponse> one -> {
                reach(one.evidence().date());
                yield pass(sources.get(one.source()), one, at);
            }
            case Incoming.Unavailable<RecordedResponse> one -> {
                reach(at);
                yield pass(sources.get(one.source()), one, at);
            }
            case Incoming.Unchanged<RecordedResponse> one -> {
                reach(at);
                yield pass(sources.get(one.source()), one, at);
            }
            case Incoming.RoundCompleted<RecordedResponse> one -> pass(sources.get(one.source()), one, at);
            case Incoming.Released<RecordedResponse> one -> pass(sources.get(one.source()), one, at);
        };
    }

    private static IntakeResult pass(@Nullable SourceIntake source, Incoming<RecordedResponse> incoming, Instant at) {
        return source == null ? new IntakeResult.WithoutSource() : source.take(incoming, at);
    }

    private @Nullable SourceIntake sourceOf(String url) {
        return sources.values().stream()
                .filter(one -> one.reads(url))
                .findFirst()
                .orElse(null);
    }

    /** No server answers for any source. */
    public void networkFailed(Instant at, String reason) {
        Objects.requireNonNull(network, "only live intake has a network").fail(at, reason);
    }

    /** Servers answer again. */
    public void networkRecovered(Instant at) {
        Objects.requireNonNull(network, "only live intake has a network").recover(at);
    }

    /** The addresses at which lists of a source go on that have not been read from there. */
    public List<String> unread(String source, Instant at) {
        return Objects.requireNonNull(sources.get(source)).unread(at);
    }

    /** Ends the days before an instant at which nothing came in. */
    public void reach(Instant at) {
        daysEnded += calendar.reach(new SourceState.Cursor(at, "", 0));
    }

    /**
     * Ends the day of the last response, unless more of that day is to come.
     *
     * @param next date of the response that comes next, in this run or a later one; empty when none does
     */
    public void finish(Optional<Instant> next) {
        if (last != null) {
            daysEnded += calendar.finish(last, next);
        }
    }

    /** How many days were ended. */
    public int daysEnded() {
        return daysEnded;
    }
}
