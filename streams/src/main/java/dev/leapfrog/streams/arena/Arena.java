package dev.leapfrog.streams.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
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
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.detector.ArenaDetector;
import dev.leapfrog.streams.detector.BoardDetector;
import dev.leapfrog.streams.detector.ClosedArena;
import dev.leapfrog.streams.detector.ClosedArena.LedBoard;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.DetectorChain;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.follow.FollowedBoards;
import dev.leapfrog.streams.frontier.FrontierStage;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.reader.InputRecord;
import dev.leapfrog.streams.story.ArenaStories;
import org.jspecify.annotations.Nullable;

/** The boards of the arenas of one partition: which source is followed, who leads, and what detectors make of it. */
final class Arena implements DetectorChain {
    private final FollowedBoards boards;
    private final FrontierStage frontier;
    private final List<BoardDetector> boardDetectors;
    private final List<ArenaDetector> arenaDetectors;
    private final ArenaStories stories;
    private final BoardRules rules;

    /** As the memory has it. */
    Arena(ArenaRules all, ArenaDetectors detectors, Memory memory) {
        rules = all.boards();
        boards = new FollowedBoards(rules, memory);
        frontier = new FrontierStage(all.crowd(), memory);
        boardDetectors = detectors.ofBoards(all, memory);
        arenaDetectors = detectors.ofArenas(all, memory);
        stories = new ArenaStories(rules.headlineBoards(), memory);
    }

    @Override
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(List.of(boards, frontier));
        stages.addAll(boardDetectors);
        stages.addAll(arenaDetectors);
        stages.add(stories);
        return stages;
    }

    @Override
    public @Nullable String misplaced(Observation observation) {
        return observation instanceof EcosystemObservation ? "belongs to no arena" : null;
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
        switch (input.observation()) {
            case ScoreChanged event -> boards.apply(event, input);
            case ScoreWithdrawn event -> boards.apply(event, input);
            case ScoresRevised event -> boards.apply(event);
            case ModelChanged event -> boards.apply(event);
            case ModelMerged event -> {
                boards.apply(event);
                frontier.merged(event);
                boardDetectors.forEach(detector -> detector.merged(event));
                arenaDetectors.forEach(detector -> detector.merged(event));
            }
            case BoardPublished marker -> {
                ClosedBoard board = boards.published(marker);
                return board == null ? List.of() : stories.take(published(board));
            }
            case DayEnded day -> {
                return dayEnded(day);
            }
            case ArenaPublished marker -> {
                return published(marker);
            }
            case EcosystemObservation stray -> throw new IllegalArgumentException("belongs to no arena: " + stray);
        }
        return List.of();
    }

    private List<Output> published(ClosedBoard board) {
        FrontierStage.Frontiers frontiers = frontier.published(board);
        List<Output> outputs = new ArrayList<>(frontiers.outputs());
        for (BoardDetector detector : boardDetectors) {
            outputs.addAll(detector.published(board, frontiers.leaders()));
        }
        return raised(board.board().arena(), outputs);
    }

    /** A table of a study is evidence for prices: nothing happens in it that anybody is told of. */
    private List<Output> raised(ArenaId arena, List<Output> outputs) {
        if (rules.isEvidence(arena)) {
            outputs.removeIf(Alert.class::isInstance);
        }
        return outputs;
    }

    private List<Output> dayEnded(DayEnded day) {
        List<Output> outputs = new ArrayList<>();
        for (ClosedBoard board : boards.dayEnded(day)) {
            if (board.context().cause() instanceof DayEnded) {
                FrontierStage.Frontiers frontiers = frontier.dayEnded(board);
                List<Output> concluded = new ArrayList<>(frontiers.outputs());
                for (BoardDetector detector : boardDetectors) {
                    concluded.addAll(detector.dayEnded(board, frontiers.leaders()));
                }
                outputs.addAll(raised(board.board().arena(), concluded));
            } else {
                outputs.addAll(published(board));
            }
        }
        List<Output> named = new ArrayList<>(stories.take(outputs));
        named.addAll(stories.dayEnded(EventContext.of(day), this::led));
        return named;
    }

    private List<Output> published(ArenaPublished marker) {
        EventContext context = EventContext.of(marker);
        List<Output> outputs = new ArrayList<>();
        if (!arenaDetectors.isEmpty()) {
            SortedMap<BoardId, LedBoard> led = new TreeMap<>();
            led(marker.arena()).forEach(one -> led.put(one.board().board(), one));
            ClosedArena closed = new ClosedArena(marker, context, led);
            for (ArenaDetector detector : arenaDetectors) {
                List<Output> concluded = raised(marker.arena(), new ArrayList<>(detector.published(closed)));
                outputs.addAll(stories.take(concluded));
            }
        }
        outputs.addAll(stories.published(marker.arena(), context, this::led));
        return outputs;
    }

    private List<LedBoard> led(ArenaId arena) {
        return boards.of(arena).stream()
                .map(board -> new LedBoard(board, frontier.leaders(board)))
                .toList();
    }
}
