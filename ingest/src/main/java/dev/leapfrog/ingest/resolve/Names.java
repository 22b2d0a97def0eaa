package dev.leapfrog.ingest.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import java.util.function.Predicate;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.LearnedAlias;
import org.jspecify.annotations.Nullable;

/**
 * What names mean at one moment: the tables, the user's aliases, what links taught so far, and which models proved to
 * be others. Never altered; what is learned gives another.
 *
 * <p>A link that is seen for the first time teaches what its one name means. That two models are one it proves when a
 * page of a later day gives it again, as a merge is never taken back; until then what it taught is forgotten as soon as
 * its source gives the link no more, or otherwise. A name that nobody is credited with proves nothing.
 *
 * <p>What was learned first holds: a later link of another name that contradicts it teaches nothing, and of links that
 * contradict each other at once none does. So the same rows in the same order always teach the same.
 */
public final class Names {
    private final Function<Naming, Resolution> resolve;
    private final @Nullable Resolver tables;
    private final SortedMap<String, LearnedAlias> learned;
    private final Map<ModelId, ModelId> told;
    private final Map<ModelId, ModelId> became;

    private Names(
            Function<Naming, Resolution> resolve,
            @Nullable Resolver tables,
            SortedMap<String, LearnedAlias> learned,
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
        SortedMap<String, LearnedAlias> learned = new TreeMap<>();
        aliases.forEach(alias -> learned.put(key(alias), alias));
        return of(tables, learned, Map.of());
    }

    private static Names of(Resolver tables, SortedMap<String, LearnedAlias> learned, Map<ModelId, ModelId> told) {
        List<ProvedModels.Proof> proofs = new ArrayList<>();
        for (LearnedAlias alias : learned.values()) {
            ModelId from = alias.from();
            if (from != null) {
                proofs.add(new ProvedModels.Proof(from, alias.model()));
            }
        }
        Map<ModelId, ModelId> became = new ProvedModels(tables, told).with(proofs);
        Resolver knowing = tables.knowing(aliases(learned), became);
        return new Names(knowing::resolve, tables, learned, told, became);
    }

    private static List<Alias> aliases(SortedMap<String, LearnedAlias> learned) {
        return learned.values().stream().map(Alias::of).toList();
    }

    /**
     * The same, where names under which models were told go on meaning those until what a link taught of them is borne
     * out.
     */
    public Names keeping(Predicate<ModelId> told) {
        Resolver base = tables;
        if (base == null) {
            return this;
        }
        SortedMap<String, LearnedAlias> others = new TreeMap<>(learned);
        others.values().removeIf(alias -> alias.from() == null && isNamed(base, alias) && told.test(own(base, alias)));
        if (others.size() == learned.size()) {
            return this;
        }
        Resolver knowing = base.knowing(aliases(others), became);
        Function<Naming, Resolution> keeping = naming -> {
            String source = naming.source();
            String key = source == null ? "" : key(base.names(source), naming.name());
            boolean kept = learned.containsKey(key) && !others.containsKey(key);
            return knowing.resolve(kept ? naming.with(Links.NONE) : naming);
        };
        return new Names(keeping, base, learned, this.told, became);
    }

    private static boolean isNamed(Resolver tables, LearnedAlias alias) {
        return !own(tables, alias).lab().equals(Identities.NOBODY);
    }

    /** The model that a learned name would mean by itself. */
    private static ModelId own(Resolver tables, LearnedAlias alias) {
        String seen = alias.evidence().source();
        String source = tables.names(seen).equals(alias.source()) ? seen : alias.source();
        return tables.byName(
                        Naming.of(source, alias.alias(), day(alias.evidence().fetchedAt())))
                .id();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
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
        SortedMap<String, Lesson.Learned> lessons = Lessons.of(tables, rows).undisputed();
        lessons.keySet().removeAll(learned.keySet());
        return agreeing(tables, lessons.values());
    }

    /** What was learned on an earlier day and is borne out now, as proof of what the names' models are. */
    public List<LearnedAlias> borneOut(Collection<Naming> rows, Instant now) {
        if (tables == null) {
            return List.of();
        }
        List<LearnedAlias> proved = new ArrayList<>();
        Lessons.of(tables, rows).undisputed().forEach((key, lesson) -> {
            LearnedAlias alias = learned.get(key);
            if (alias != null
                    && alias.from() == null
                    && alias.model().equals(lesson.to())
                    && !lesson.from().lab().equals(Identities.NOBODY)
                    && day(alias.evidence().fetchedAt()).isBefore(day(now))) {
                proved.add(alias.proving(lesson.from()));
            }
        });
        return proved;
    }

    /** What was learned of rows of a source and is not borne out, where their links are no more, or others. */
    public List<LearnedAlias> dropped(String source, Collection<Naming> rows) {
        Resolver base = tables;
        List<LearnedAlias> unproved = learned.values().stream()
                .filter(alias ->
                        alias.from() == null && alias.evidence().source().equals(source))
                .toList();
        if (base == null || unproved.isEmpty()) {
            return List.of();
        }
        Map<String, Set<ModelId>> meant = Lessons.of(base, rows).meant();
        return unproved.stream()
                .filter(alias ->
                        meant.containsKey(key(alias)) && !Set.of(alias.model()).equals(meant.get(key(alias))))
                .toList();
    }

    /** Without those that would make one model of what others, or these among themselves, tell apart. */
    private List<Lesson.Learned> agreeing(Resolver base, Collection<Lesson.Learned> lessons) {
        Map<ModelId, Set<ModelId>> byFrom = new HashMap<>();
        lessons.forEach(lesson ->
                byFrom.computeIfAbsent(lesson.from(), from -> new HashSet<>()).add(lesson.to()));
        Set<ModelId> usersOwn = new HashSet<>();
        base.usersAliases().forEach(alias -> usersOwn.add(alias.model()));
        List<Lesson.Learned> agreeing = new ArrayList<>();
        Map<ModelId, ModelId> so = claimed(base);
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

    /** Which models are others if all is borne out that was learned. */
    private Map<ModelId, ModelId> claimed(Resolver base) {
        List<ProvedModels.Proof> claims = new ArrayList<>();
        for (LearnedAlias alias : learned.values()) {
            ModelId from = alias.from();
            claims.add(new ProvedModels.Proof(from == null ? own(base, alias) : from, alias.model()));
        }
        return new HashMap<>(new ProvedModels(base, told).with(claims));
    }

    /** These and what was learned now. */
    public Names with(Collection<LearnedAlias> aliases) {
        if (tables == null || aliases.isEmpty()) {
            return this;
        }
        SortedMap<String, LearnedAlias> all = new TreeMap<>(learned);
        aliases.forEach(alias -> all.put(key(alias), alias));
        return of(tables, all, told);
    }

    /** These without what was learned of some names. */
    public Names without(Collection<LearnedAlias> aliases) {
        if (tables == null || aliases.isEmpty()) {
            return this;
        }
        SortedMap<String, LearnedAlias> rest = new TreeMap<>(learned);
        aliases.forEach(alias -> rest.remove(key(alias)));
        return of(tables, rest, told);
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
     * The model that a name means by now under which a source told a model; the same while that is no reason to make
     * one model of two. A model of the tables stays itself, whatever its names mean, and so does one that a user's
     * alias for one source gives another name.
     *
     * @param model as it was told
     */
    public ModelId now(String source, String name, ModelId model) {
        if (tables == null || tables.isKnown(model)) {
            return model;
        }
        Alias override = tables.override(source, name);
        if (override != null) {
            return override.source() == null ? ProvedModels.last(told, override.model()) : model;
        }
        ModelId survivor = became.get(model);
        if (survivor != null) {
            return survivor;
        }
        LearnedAlias alias = learned.get(key(tables.names(source), name));
        return alias != null && model.equals(alias.from()) ? ProvedModels.last(became, alias.model()) : model;
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

    private static String key(LearnedAlias alias) {
        return key(alias.source(), alias.alias());
    }

    static String key(String source, String name) {
        return source + "\n" + NormalForm.of(name);
    }

    /** A day after all on which names changed what they mean. */
    static LocalDate always() {
        return LocalDate.MAX;
    }
}
