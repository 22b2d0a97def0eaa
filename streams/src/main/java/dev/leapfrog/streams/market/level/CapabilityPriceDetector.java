package dev.leapfrog.streams.market.level;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.CapabilityPrice.Level;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.capability.Decline;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.MarketDetector;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.market.MarketSeries;
import dev.leapfrog.streams.market.PricedModels;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/** Follows what it costs to do as well as each reference model, and tells when that has halved. */
public final class CapabilityPriceDetector implements MarketDetector {
    private static final String NAME = "level";
    private static final int FEWEST_PRICES = 3;

    private final MarketRules rules;
    private final Memory tracked;
    private final Memory toldOf;
    private final MarketSeries series;
    private final Map<BoardId, Levels> boards = new HashMap<>();
    private final Map<ModelId, Instant> news = new HashMap<>();

    /** The levels of a board, by reference model. */
    record Levels(SortedMap<String, LevelTrack> byReference) {
        Levels {
            byReference = new TreeMap<>(byReference);
        }
    }

    /** @param whole of the topology; the detector keeps its state in its own part of it */
    public CapabilityPriceDetector(MarketRules rules, Memory whole) {
        this.rules = rules;
        Memory own = whole.of(NAME);
        tracked = own.of("board");
        toldOf = own.of("told");
        series = new MarketSeries(own.of("series"));
        tracked.forEach((board, json) -> boards.put(BoardId.parse(board), Stored.read(json, Levels.class)));
        toldOf.forEach((model, json) -> news.put(ModelId.parse(model), Stored.read(json, Instant.class)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Output> published(ClosedBoard board, ModelPrices prices) {
        return conclude(board, prices, true);
    }

    @Override
    public List<Output> priced(ClosedBoard board, ModelPrices prices) {
        return conclude(board, prices, false);
    }

    private List<Output> conclude(ClosedBoard board, ModelPrices prices, boolean published) {
        SortedMap<String, LevelTrack> before =
                boards.getOrDefault(board.board(), new Levels(new TreeMap<>())).byReference();
        SortedMap<String, LevelTrack> after = new TreeMap<>(before);
        boolean firstLoad = !board.context().alerts() || board.baseline();
        boolean silent = firstLoad || board.restart() != Restart.NONE;
        List<Priced> models = PricedModels.bestFirst(board.view(), prices);
        List<Level> levels = new ArrayList<>();
        List<Halving> halvings = new ArrayList<>();
        for (LevelTrack track : levels(board, before)) {
            if (!board.view().shows(track.score())) {
                // Models that do as well may stand below what the list shows.
                continue;
            }
            String reference = track.reference().id().toString();
            LevelPrice now =
                    LevelPrice.at(track.score(), rules.band(board.view().scale()), models, prices);
            LevelTrack next = track;
            Priced cheapest = now.cheapest();
            if (cheapest != null) {
                double price = LevelPrice.list(cheapest);
                LocalDate on = board.context().date();
                Double told = track.told();
                next = track.priced(on, price);
                if (told == null || (firstLoad && price < told)) {
                    next = next.told(on, price);
                } else if (!silent && price <= told * rules.halved()) {
                    halvings.add(new Halving(track, cheapest));
                    next = next.told(on, price);
                }
            }
            after.put(reference, next);
            levels.add(level(next, now));
        }
        if (!after.equals(before)) {
            boards.put(board.board(), new Levels(after));
            tracked.put(board.board().toString(), new Levels(after));
        }
        List<Output> outputs =
                new ArrayList<>(series.next(new CapabilityPrice(MarketSeries.basis(board), levels), levels, published));
        outputs.addAll(tell(halvings, board, prices));
        return outputs;
    }

    /**
     * The levels of a board, the highest first: of the references that it lists, or has listed on this scale. On
     * another scale they are measured anew, but what was told of their prices stays told.
     */
    private List<LevelTrack> levels(ClosedBoard board, SortedMap<String, LevelTrack> before) {
        List<LevelTrack> levels = new ArrayList<>();
        boolean anew = board.restart().onOtherScale();
        for (ModelId reference : rules.references()) {
            LevelTrack known = before.get(reference.toString());
            Contender listed = board.view().standings().listed(Segment.ALL, reference);
            if (listed != null) {
                LevelTrack track = known == null ? LevelTrack.at(listed.model(), listed.value()) : known;
                levels.add((anew ? track.anew() : track).seen(listed.model(), listed.value()));
            } else if (known != null && !anew) {
                levels.add(known);
            }
        }
        levels.sort(Comparator.comparingDouble(LevelTrack::score)
                .reversed()
                .thenComparing(track -> track.reference().id()));
        return levels;
    }

    private Level level(LevelTrack track, LevelPrice now) {
        Priced cheapest = now.cheapest();
        Decline decline = decline(track);
        return new Level(
                track.reference(),
                track.score(),
                cheapest == null ? null : cheapest.list(),
                cheapest,
                now.supply(),
                now.dispersion(),
                decline == null ? null : written(decline));
    }

    /** Two prices always lie on a line, and a few days say nothing of a year: then there is none. */
    private @Nullable Decline decline(LevelTrack track) {
        Decline decline = Decline.of(track.lows());
        boolean known = decline != null
                && decline.points() >= FEWEST_PRICES
                && ChronoUnit.DAYS.between(decline.first(), decline.last())
                        >= rules.declineAfter().toDays();
        return known ? decline : null;
    }

    private static CapabilityPrice.Decline written(Decline decline) {
        Decline.Interval interval = decline.interval();
        return new CapabilityPrice.Decline(
                decline.factorPerYear(),
                decline.daysToHalve(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                decline.points(),
                decline.first(),
                decline.last());
    }

    /**
     * One alert a level, the highest first. What one model does to several levels, or on several boards within a month,
     * is one piece of news; what a few resellers ask is none.
     */
    private List<Alert> tell(List<Halving> halvings, ClosedBoard board, ModelPrices prices) {
        List<Alert> alerts = new ArrayList<>();
        for (Halving halving : halvings) {
            ModelId model = halving.cheapest().model().id();
            boolean isNews = alerts.stream().noneMatch(alert -> alert.severity() == Severity.NOTICE)
                    && prices.of(model).sure()
                    && !wasNews(model, board.context().at());
            Alert alert = halving.alert(board, prices, isNews ? Severity.NOTICE : Severity.INFO);
            if (alert.severity() == Severity.NOTICE) {
                news.put(model, board.context().at());
                toldOf.put(model.toString(), board.context().at());
            }
            alerts.add(alert);
        }
        return alerts;
    }

    private boolean wasNews(ModelId model, Instant now) {
        @Nullable Instant told = news.get(model);
        return told != null && !told.plus(rules.sameNewsFor()).isBefore(now);
    }

    /** What is known of a level goes by its reference; another id of it begins anew when the rules name it. */
    @Override
    public void merged(ModelMerged event) {
        boards.forEach((board, levels) -> {
            SortedMap<String, LevelTrack> byReference = new TreeMap<>(levels.byReference());
            LevelTrack moved = byReference.remove(event.from().toString());
            if (moved != null) {
                byReference.putIfAbsent(event.to().id().toString(), moved.seen(event.to(), moved.score()));
                Levels next = new Levels(byReference);
                boards.put(board, next);
                tracked.put(board.toString(), next);
            }
        });
    }
}
