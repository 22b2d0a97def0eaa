package dev.leapfrog.ingest.snapshot.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.SourceFact;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a source while one response is compared with them: altered as changes are emitted, with a note of what
 * was altered.
 */
public final class FactsDraft {
    /** Which of several rows of one model stands for all of them: the one with the highest score, then by name. */
    private static final Comparator<SourceFact.Row> BEST = Comparator.comparingDouble(
                    (SourceFact.Row row) -> -row.score().value())
            .thenComparing(SourceFact.Row::alias)
            .thenComparing(SourceFact.Row::score, Score.BEST_FIRST);

    private final Facts before;
    private final Map<BoardId, NavigableMap<RowKey, SourceFact.Row>> rows = new HashMap<>();
    private final Map<BoardId, NavigableMap<Instant, SourceFact.Issue>> issues = new HashMap<>();
    private final Map<ModelId, Map<String, SourceFact>> byModel = new HashMap<>();
    private final Map<Class<? extends SourceFact>, SortedMap<String, SourceFact>> others = new HashMap<>();
    private final SortedMap<String, SourceFact> updated = new TreeMap<>();
    private final Set<String> removed = new TreeSet<>();

    public FactsDraft(Facts last) {
        this.before = last;
        last.all().forEach(this::set);
    }

    /** The facts before the response. */
    public Facts before() {
        return before;
    }

    /** The rows of a board as last published, in order of the key: a copy. */
    public SortedMap<RowKey, SourceFact.Row> rows(BoardId board) {
        return new TreeMap<>(rows.getOrDefault(board, new TreeMap<>()));
    }

    /** What was known of a model by any of its rows and entries, without a configuration; null without any. */
    @Nullable
    public Model model(ModelId id) {
        Map<String, SourceFact> known = byModel.getOrDefault(id, Map.of());
        return known.isEmpty()
                ? null
                : modelOf(known.values().iterator().next()).withoutConfiguration();
    }

    /** Gives all rows and entries of a model these attributes. */
    public void learn(ModelId id, Attributes attributes) {
        for (SourceFact fact : List.copyOf(byModel.getOrDefault(id, Map.of()).values())) {
            put(FactModel.with(fact, attributes.applyTo(modelOf(fact))));
        }
    }

    /**
     * Gives facts of merged models the model they became. Of two rows that are one by that the better stays, as it does
     * in every detector, so that a list which has the other score changes it.
     */
    public void rename(MergedModels merged) {
        if (merged.isEmpty()) {
            return;
        }
        for (SourceFact fact : facts().all()) {
            SourceFact now = merged.now(fact);
            if (now.equals(fact)) {
                continue;
            }
            if (fact instanceof SourceFact.Row row && now instanceof SourceFact.Row renamed) {
                remove(row);
                SourceFact.Row there = rows(row.board()).get(RowKey.of(renamed.model()));
                if (there == null || BEST.compare(renamed, there) < 0) {
                    put(renamed);
                }
            } else {
                if (fact instanceof SourceFact.OpennessClaim) {
                    remove(fact);
                }
                put(now);
            }
        }
    }

    /** What the source last claimed of a model's openness; null when it never did. */
    public SourceFact.@Nullable OpennessClaim openness(ModelId model) {
        return find(SourceFact.OpennessClaim.class, SourceFact.OpennessClaim.entity(model));
    }

    private static Model modelOf(SourceFact fact) {
        return Objects.requireNonNull(FactModel.of(fact)).model();
    }

    /** All facts of a type that is neither row nor dated publication, by entity: a copy. */
    public <T extends SourceFact> Map<String, T> all(Class<T> type) {
        Map<String, T> all = new LinkedHashMap<>();
        others.getOrDefault(type, new TreeMap<>()).forEach((entity, fact) -> all.put(entity, type.cast(fact)));
        return all;
    }

    /** The last list of a kind that was closed; null when none was. */
    public SourceFact.@Nullable Snapshot snapshot(SnapshotPublished.Kind kind) {
        return find(SourceFact.Snapshot.class, SourceFact.Snapshot.entity(kind));
    }

    /** Whether a board was last published on that version of its scale, or never yet. */
    public boolean isOnScale(BoardId board, String version) {
        SourceFact.BoardScale last = find(SourceFact.BoardScale.class, SourceFact.BoardScale.entity(board));
        return last == null || last.version().equals(version);
    }

    /** Notes the version of its scale on which a board is published. */
    public void scale(BoardId board, String version) {
        if (find(SourceFact.BoardScale.class, SourceFact.BoardScale.entity(board)) == null
                || !isOnScale(board, version)) {
            put(new SourceFact.BoardScale(board, version));
        }
    }

    /** What is held back under that name; null when nothing is. */
    public SourceFact.@Nullable Quarantined quarantined(String what) {
        return find(SourceFact.Quarantined.class, SourceFact.Quarantined.entity(what));
    }

    /** Whether a person has said that it is to be believed. */
    public boolean isReleased(String what) {
        return find(SourceFact.Released.class, SourceFact.Released.entity(what)) != null;
    }

    /** Ends the quarantine of something, and a person's word on it, which is used up by that. */
    public void believe(String what) {
        removeIfThere(SourceFact.Quarantined.class, SourceFact.Quarantined.entity(what));
        removeIfThere(SourceFact.Released.class, SourceFact.Released.entity(what));
    }

    private void removeIfThere(Class<? extends SourceFact> type, String entity) {
        SourceFact fact = find(type, entity);
        if (fact != null) {
            remove(fact);
        }
    }

    private <T extends SourceFact> @Nullable T find(Class<T> type, String entity) {
        SourceFact fact = others.getOrDefault(type, new TreeMap<>()).get(entity);
        return fact == null ? null : type.cast(fact);
    }

    public SourceFact.@Nullable Issue publicationOn(BoardId board, Instant date) {
        return issues.getOrDefault(board, new TreeMap<>()).get(date);
    }

    /** The newest date on which the board was published; null when there is none. */
    @Nullable
    public Instant newestDate(BoardId board) {
        NavigableMap<Instant, SourceFact.Issue> known = issues.get(board);
        return known == null ? null : known.lastKey();
    }

    public void put(SourceFact fact) {
        set(fact);
        updated.put(fact.entity(), fact);
        removed.remove(fact.entity());
    }

    public void remove(SourceFact fact) {
        switch (fact) {
            case SourceFact.Row row -> {
                rows.getOrDefault(row.board(), new TreeMap<>()).remove(RowKey.of(row.model()));
                byModel.getOrDefault(row.model().id(), new TreeMap<>()).remove(row.entity());
            }
            case SourceFact.Issue issue ->
                throw new IllegalArgumentException("a dated publication is never removed: " + issue.entity());
            default -> others.getOrDefault(fact.getClass(), new TreeMap<>()).remove(fact.entity());
        }
        updated.remove(fact.entity());
        removed.add(fact.entity());
    }

    private void set(SourceFact fact) {
        switch (fact) {
            case SourceFact.Row row -> {
                rows.computeIfAbsent(row.board(), board -> new TreeMap<>()).put(RowKey.of(row.model()), row);
                setOfModel(row.model().id(), row);
            }
            case SourceFact.Issue issue ->
                issues.computeIfAbsent(issue.publication().board(), board -> new TreeMap<>())
                        .put(issue.publication().publishedAt(), issue);
            case SourceFact.Entry entry -> {
                SourceFact.Entry before = find(SourceFact.Entry.class, entry.entity());
                if (before != null) {
                    byModel.getOrDefault(before.model().id(), new TreeMap<>()).remove(entry.entity());
                }
                others.computeIfAbsent(SourceFact.Entry.class, type -> new TreeMap<>())
                        .put(entry.entity(), entry);
                setOfModel(entry.model().id(), entry);
            }
            default ->
                others.computeIfAbsent(fact.getClass(), type -> new TreeMap<>()).put(fact.entity(), fact);
        }
    }

    private void setOfModel(ModelId model, SourceFact fact) {
        byModel.computeIfAbsent(model, id -> new TreeMap<>()).put(fact.entity(), fact);
    }

    /** The facts that are new or other than before, in order of the entity. */
    public List<SourceFact> updated() {
        return List.copyOf(updated.values());
    }

    /** The entities of the facts that are no more, in order. */
    public List<String> removed() {
        return List.copyOf(removed);
    }

    /** All facts as they are now. */
    public Facts facts() {
        List<SourceFact> all = new ArrayList<>();
        rows.values().forEach(board -> all.addAll(board.values()));
        issues.values().forEach(board -> all.addAll(board.values()));
        others.values().forEach(type -> all.addAll(type.values()));
        return new Facts(all);
    }
}
