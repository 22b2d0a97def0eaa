package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.leapfrog.events.LearnedAlias;
import dev.leapfrog.events.Model;
import dev.leapfrog.events.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * What names mean at one moment: the tables, the user's aliases, what links taught so far, and which models proved to
 * be others. Never altered; what is learned gives another.
 *
 * <p>What was learned first holds: a later link that contradicts it teaches nothing, and of links that contradict each
 * other at once none does. So the same rows in the same order always teach the same.
 */
public final class Names {
    private final Function<Naming, Resolution> resolve;
    private final @Nullable Resolver tables;
    private final SortedMap<String, Learned> learned;
    private final Map<ModelId, ModelId> told;
    private final Map<ModelId, ModelId> became;

    private record Learned(Alias alias, @Nullable ModelId from) {}

    private Names(
            Function<Naming, Resolution> resolve,
            @Nullable Resolver tables,
            SortedMap<String, Learned> learned,
            Map<ModelId, ModelId> told,
            Map<ModelId, ModelId> became) {
        this.resolve = resolve;
        this.tables = tables;
        this.learned = learned;
        this.told = told;
        this.became = became;
    }

    /** Names that a function knows; nothing is ever learned. */
    public static Names fixed(Function<Naming, Resolution> resolve) {
        return new Names(resolve, null, new TreeMap<>(), Map.of(), Map.of());
    }

    /**
     * Names as a log has them.
     *
     * @param tables with the user's aliases
     */
    public static Names of(Resolver tables, Collection<LearnedAlias> aliases) {
        SortedMap<String, Learned> learned = new TreeMap<>();
        for (LearnedAlias alias : aliases) {
            learned.put(key(alias.source(), alias.alias()), new Learned(Alias.of(alias), alias.from()));
        }
        return of(tables, learned, Map.of());
    }

    private static Names of(Resolver tables, SortedMap<String, Learned> learned, Map<ModelId, ModelId> told) {
        Map<ModelId, ModelId> became = new ProvedModels(tables, told)
                .with(learned.values().stream()
                        .filter(one -> one.from() != null)
                        .map(one -> new ProvedModels.Proof(
                                Objects.requireNonNull(one.from()), one.alias().model()))
                        .toList());
        Resolver knowing =
                tables.knowing(learned.values().stream().map(Learned::alias).toList(), became);
        return new Names(knowing::resolve, tables, learned, told, became);
    }

    /** The model that a row means. */
    public Resolution resolve(Naming naming) {
        return resolve.apply(naming);
    }

    /** What rows teach that is not known yet, in order of the names; rows without links teach nothing. */
    public List<Lesson.Learned> taughtBy(Collection<Naming> rows) {
        if (tables == null) {
            return List.of();
        }
        AliasLearning learning = new AliasLearning(tables);
        SortedMap<String, Lesson.Learned> lessons = new TreeMap<>();
        Set<String> disputed = new HashSet<>();
        for (Naming row : rows) {
            if (learning.from(row) instanceof Lesson.Learned lesson) {
                String key = key(lesson.source(), lesson.alias().name());
                Lesson.Learned other = lessons.putIfAbsent(key, lesson);
                if (other != null && !other.to().equals(lesson.to())) {
                    disputed.add(key);
                }
            }
        }
        lessons.keySet().removeAll(disputed);
        lessons.keySet().removeAll(learned.keySet());
        return agreeing(tables, lessons.values());
    }

    /** Without those that would make one model of what others, or these among themselves, tell apart. */
    private List<Lesson.Learned> agreeing(Resolver base, Collection<Lesson.Learned> lessons) {
        Map<ModelId, Set<ModelId>> byFrom = new HashMap<>();
        lessons.forEach(lesson ->
                byFrom.computeIfAbsent(lesson.from(), from -> new HashSet<>()).add(lesson.to()));
        Set<ModelId> usersOwn = new HashSet<>();
        base.usersAliases().forEach(alias -> usersOwn.add(alias.model()));
        List<Lesson.Learned> agreeing = new ArrayList<>();
        Map<ModelId, ModelId> so = new HashMap<>(became);
        for (Lesson.Learned lesson : lessons) {
            boolean disputed = Objects.requireNonNull(byFrom.get(lesson.from())).size() > 1;
            if (disputed || usersOwn.contains(lesson.from()) || !ProvedModels.allow(so, lesson.from(), lesson.to())) {
                continue;
            }
            agreeing.add(lesson);
            if (lesson.from().lab().equals(lesson.to().lab())) {
                so.put(lesson.from(), ProvedModels.last(so, lesson.to()));
            }
        }
        return agreeing;
    }

    /** These and what was learned now. */
    public Names with(Collection<Lesson.Learned> lessons) {
        if (tables == null || lessons.isEmpty()) {
            return this;
        }
        SortedMap<String, Learned> all = new TreeMap<>(learned);
        lessons.forEach(lesson ->
                all.put(key(lesson.source(), lesson.alias().name()), new Learned(lesson.alias(), lesson.from())));
        return of(tables, all, told);
    }

    /** These with models that are told to be others, which holds whatever links and users say later. */
    public Names merged(Map<ModelId, ModelId> merges) {
        if (tables == null || merges.isEmpty()) {
            return this;
        }
        Map<ModelId, ModelId> all = new HashMap<>(told);
        all.putAll(merges);
        return of(tables, learned, Map.copyOf(all));
    }

    /**
     * The model that a name means by now under which a source told a model.
     *
     * @param model as it was told
     */
    public ModelId now(String source, String name, ModelId model) {
        if (tables == null) {
            return model;
        }
        ModelId override = tables.overridden(source, name);
        if (override != null) {
            return ProvedModels.last(told, override);
        }
        ModelId survivor = became.get(model);
        if (survivor != null) {
            return survivor;
        }
        Learned lesson = learned.get(key(tables.names(source), name));
        return lesson != null && model.equals(lesson.from())
                ? ProvedModels.last(became, lesson.alias().model())
                : model;
    }

    /**
     * What the tables and the id itself have to say of a model.
     *
     * @throws IllegalStateException when these names are fixed
     */
    public Model describe(ModelId id) {
        if (tables == null) {
            throw new IllegalStateException("fixed names have no tables");
        }
        return tables.describe(id);
    }

    private static String key(String source, String name) {
        return source + "\n" + NormalForm.of(name);
    }

    /** A day after all on which names changed what they mean. */
    static LocalDate always() {
        return LocalDate.MAX;
    }
}
