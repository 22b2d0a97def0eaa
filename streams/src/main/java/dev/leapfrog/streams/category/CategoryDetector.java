package dev.leapfrog.streams.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.detector.ArenaDetector;
import dev.leapfrog.streams.detector.ClosedArena;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/** Compares the categories of each arena: who leads which, who leads there only, how many labs share them. */
public final class CategoryDetector implements ArenaDetector {
    private static final String NAME = "category";
    private static final int FEWEST = 2;

    private final CategoryRules rules;
    private final Memory memory;
    private final Map<ArenaId, ArenaTrack> tracks = new HashMap<>();

    /**
     * As the memory has it.
     *
     * @param whole of the topology; the detector keeps its state in its own part of it
     */
    public CategoryDetector(CategoryRules rules, Memory whole) {
        this.rules = rules;
        memory = whole.of(NAME);
        memory.forEach((arena, json) -> tracks.put(ArenaId.parse(arena), Stored.read(json, ArenaTrack.class)));
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
    public List<Output> published(ClosedArena arena) {
        Comparison comparison = Comparison.of(arena, rules);
        ArenaId id = arena.marker().arena();
        ArenaTrack before = tracks.get(id);
        if (comparison == null
                || comparison.categories().size() < FEWEST
                || (before != null && !arena.marker().publishedAt().isAfter(before.publishedAt()))) {
            return List.of();
        }
        CategoryState state = comparison.state(arena);
        boolean isQuoted = comparison.overall().board().isHeadline();
        CategoryAlert alert = new CategoryAlert(arena, comparison);
        List<Output> outputs = new ArrayList<>();
        outputs.add(state);
        SortedMap<String, SortedSet<ModelId>> specialists = new TreeMap<>();
        if (before != null) {
            before.specialists().forEach((category, models) -> specialists.put(category, new TreeSet<>(models)));
        }
        state.categories().forEach((name, category) -> {
            ModelId leader = category.leader().model().id();
            if (category.specialist()) {
                specialists.computeIfAbsent(name, added -> new TreeSet<>()).add(leader);
                if (before != null && isQuoted && isOngoing(comparison, name, before) && !before.knows(name, leader)) {
                    outputs.add(alert.specialist(name, category));
                }
            }
        });
        int split = before == null ? state.split() : before.split();
        int otherwise = 0;
        SortedMap<String, String> lists = comparison.lists();
        if (before == null || comparison.hasFirstLoad() || !lists.equals(before.categories())) {
            split = state.split();
        } else if (state.split() != split) {
            int direction = Integer.signum(state.split() - split);
            otherwise = Integer.signum(before.otherwise()) == direction ? before.otherwise() + direction : direction;
            if (Math.abs(otherwise) >= rules.publications()) {
                if (isQuoted) {
                    outputs.add(alert.split(split, state));
                }
                split = state.split();
                otherwise = 0;
            }
        }
        keep(
                id,
                new ArenaTrack(
                        arena.marker().publishedAt(), specialists, comparison.wholeList(), lists, split, otherwise));
        return outputs;
    }

    /** The category was there before, and its scores go on, as do those of the whole arena. */
    private static boolean isOngoing(Comparison comparison, String category, ArenaTrack before) {
        return !comparison.hasFirstLoad()
                && comparison.wholeList().equals(before.whole())
                && Comparison.list(comparison.board(category))
                        .equals(before.categories().get(category));
    }

    private void keep(ArenaId arena, ArenaTrack track) {
        tracks.put(arena, track);
        memory.put(arena.toString(), track);
    }

    @Override
    public void merged(ModelMerged event) {
        for (Map.Entry<ArenaId, ArenaTrack> track : List.copyOf(tracks.entrySet())) {
            ArenaTrack renamed =
                    track.getValue().renamed(event.from(), event.to().id());
            if (!renamed.equals(track.getValue())) {
                keep(track.getKey(), renamed);
            }
        }
    }
}
