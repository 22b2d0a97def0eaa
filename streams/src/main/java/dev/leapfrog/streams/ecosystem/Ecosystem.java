package dev.leapfrog.streams.ecosystem;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.derivative.Derivatives;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.detector.DetectorChain;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.FactDetector;
import dev.leapfrog.streams.detector.ListDetector;
import dev.leapfrog.streams.detector.MarketDetector;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.follow.FollowedBoards;
import dev.leapfrog.streams.index.IndexStage;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.price.Offers;
import dev.leapfrog.streams.publication.SourceLists;
import dev.leapfrog.streams.reader.InputRecord;
import dev.leapfrog.streams.release.Releases;
import dev.leapfrog.streams.share.UptakeShareDetector;
import dev.leapfrog.streams.story.EcosystemStories;
import dev.leapfrog.streams.uptake.Uptake;
import org.jspecify.annotations.Nullable;

/**
 * Everything that all sources said, in one order: lists of prices, models and uptake, the boards whose scores meet
 * prices here, and those that the index of capability is fitted to.
 */
final class Ecosystem implements DetectorChain {
    private final EcosystemRules rules;
    private final SortedSet<BoardId> ofMarket;
    private final SourceLists lists;
    private final FollowedBoards boards;
    private final List<ListDetector> listDetectors;
    private final List<FactDetector> factDetectors;
    private final List<MarketDetector> marketDetectors;
    private final ModelPrices prices;
    private final Releases releases;
    private final IndexStage index;
    private final EcosystemStories stories;

    /** As the memory has it. */
    Ecosystem(EcosystemRules rules, EcosystemDetectors detectors, Memory memory) {
        this.rules = rules;
        ofMarket = rules.marketBoards();
        lists = new SourceLists(memory);
        boards = new FollowedBoards(rules.boards(), memory);
        Offers offers = new Offers(rules.prices(), lists.activity(), memory);
        prices = offers.prices();
        releases = new Releases(rules.releases(), lists.activity(), offers.offers(), this::watchedLabs, memory);
        listDetectors = List.of(
                offers,
                releases,
                new Uptake(rules.uptake(), lists.activity(), memory),
                new UptakeShareDetector(rules.shares(), memory),
                new Derivatives(rules.shares(), memory));
        Surroundings surroundings = new Surroundings(rules, boards, prices, memory);
        factDetectors = detectors.ofFacts(surroundings);
        marketDetectors = detectors.ofMarket(surroundings);
        index = new IndexStage(rules.index(), rules.boards(), memory);
        stories = new EcosystemStories(memory);
    }

    @Override
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(List.of(lists, boards));
        stages.addAll(listDetectors);
        stages.addAll(factDetectors);
        stages.addAll(marketDetectors);
        stages.add(index);
        stages.add(stories);
        return stages;
    }

    @Override
    public @Nullable String misplaced(Observation observation) {
        return null;
    }

    @Override
    public OptionalLong unwrittenFrom() {
        return boards.unwrittenFrom();
    }

    @Override
    public void takeAgain(InputRecord input) {
        boards.applyAgain(input);
    }

    @Override
    public List<Output> take(InputRecord input) {
        return switch (input.observation()) {
            case EcosystemObservation said -> closed(lists.take(said, input.json()));
            case ModelChanged changed -> {
                boards.apply(changed);
                List<Output> outputs = new ArrayList<>();
                listDetectors.forEach(detector -> outputs.addAll(detector.changed(changed)));
                outputs.addAll(onFacts(outputs, null, EventContext.of(changed)));
                yield stories.take(outputs);
            }
            case ModelMerged merged -> {
                lists.merged(merged);
                boards.apply(merged);
                List<Output> outputs = new ArrayList<>();
                listDetectors.forEach(detector -> outputs.addAll(detector.merged(merged)));
                factDetectors.forEach(detector -> outputs.addAll(detector.merged(merged)));
                marketDetectors.forEach(detector -> detector.merged(merged));
                yield stories.take(outputs);
            }
            case DayEnded day -> dayEnded(day);
            case ScoreChanged event -> {
                releases.sighted(event.model(), EventContext.of(event).date());
                if (isFollowed(event.board())) {
                    boards.apply(event, input);
                }
                yield List.of();
            }
            case ScoreWithdrawn event -> {
                if (isFollowed(event.board())) {
                    boards.apply(event, input);
                }
                yield List.of();
            }
            case ScoresRevised event -> {
                if (isFollowed(event.board())) {
                    boards.apply(event);
                }
                yield List.of();
            }
            case BoardPublished marker -> isFollowed(marker.board()) ? published(boards.published(marker)) : List.of();
            case ArenaPublished marker -> List.of();
        };
    }

    /** The labs that have one of the first models on a board that people quote; empty while no such board is known. */
    private Set<String> watchedLabs() {
        Set<String> labs = new TreeSet<>();
        for (BoardId board : rules.boards().headlineBoards()) {
            ClosedBoard known = boards.last(board);
            if (known == null) {
                continue;
            }
            Iterator<Contender> best = known.view().standings().bestFirst(Segment.ALL);
            for (int row = 0; row < rules.releases().watchedRows() && best.hasNext(); row++) {
                labs.add(best.next().model().lab());
            }
        }
        return labs;
    }

    private boolean isFollowed(BoardId board) {
        return ofMarket.contains(board) || rules.index().includes(board);
    }

    private List<Output> closed(@Nullable ClosedList list) {
        if (list == null) {
            return List.of();
        }
        List<Output> outputs = new ArrayList<>();
        listDetectors.forEach(detector -> outputs.addAll(detector.closed(list)));
        outputs.addAll(onFacts(outputs, list, list.context()));
        outputs.addAll(priced(outputs, list.context()));
        List<Output> named = stories.take(outputs);
        named.addAll(stories.closed(list.context()));
        return named;
    }

    /** What market detectors conclude where prices of models have changed that a board lists; once a board. */
    private List<Output> priced(List<Output> facts, EventContext context) {
        Set<ModelId> models = new TreeSet<>();
        for (Output fact : facts) {
            if (fact instanceof PriceFact price && price.type() != PriceFact.Type.WitnessesChanged) {
                models.add(price.model().id());
            }
        }
        List<Output> outputs = new ArrayList<>();
        for (BoardId id : models.isEmpty() ? Set.<BoardId>of() : ofMarket) {
            ClosedBoard board = boards.last(id);
            if (board != null
                    && isCurrent(board, context)
                    && models.stream().anyMatch(model -> board.row(model) != null)) {
                ClosedBoard now = board.at(context);
                marketDetectors.forEach(detector -> outputs.addAll(detector.priced(now, prices)));
            }
        }
        return outputs;
    }

    /** A board that has not published for long says nothing of what is sold today. */
    private boolean isCurrent(ClosedBoard board, EventContext context) {
        return !board.marker().publishedAt().plus(rules.market().boardFor()).isBefore(context.at());
    }

    /** What fact detectors conclude on what list detectors did; they do not see each other's outputs. */
    private List<Output> onFacts(List<Output> concluded, @Nullable ClosedList list, EventContext context) {
        List<Output> facts = List.copyOf(concluded);
        if (facts.isEmpty() && list == null) {
            return List.of();
        }
        return factDetectors.stream()
                .flatMap(detector -> detector.concluded(facts, list, context).stream())
                .toList();
    }

    private List<Output> dayEnded(DayEnded day) {
        EventContext context = lists.dayEnded(day);
        List<Output> outputs = new ArrayList<>();
        listDetectors.forEach(detector -> outputs.addAll(detector.dayEnded(context)));
        outputs.addAll(onFacts(outputs, null, context));
        factDetectors.forEach(detector -> outputs.addAll(detector.dayEnded(context)));
        outputs.addAll(priced(outputs, context));
        List<Output> named = stories.take(outputs);
        for (ClosedBoard board : boards.dayEnded(day)) {
            if (!(board.context().cause() instanceof DayEnded)) {
                named.addAll(published(board));
            }
        }
        named.addAll(index.dayEnded(context, boards.last()));
        named.addAll(stories.dayEnded(context));
        return named;
    }

    private List<Output> published(@Nullable ClosedBoard board) {
        if (board == null) {
            return List.of();
        }
        index.published(board);
        if (!ofMarket.contains(board.board())) {
            return List.of();
        }
        List<Output> outputs = new ArrayList<>();
        marketDetectors.forEach(detector -> outputs.addAll(detector.published(board, prices)));
        List<Output> named = stories.take(outputs);
        named.addAll(stories.closed(board.context()));
        return named;
    }
}
