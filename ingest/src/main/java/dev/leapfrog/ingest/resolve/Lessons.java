package dev.leapfrog.ingest.resolve;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;

/**
 * What the rows of a page teach together, by whose names they are and the name.
 *
 * @param first of each name the first lesson
 * @param meant all models that links give a name that is listed or linked to; none of one that is listed without a link
 *     that teaches
 */
record Lessons(SortedMap<String, Lesson.Learned> first, Map<String, Set<ModelId>> meant) {

    static Lessons of(Resolver tables, Collection<Naming> rows) {
        AliasLearning learning = new AliasLearning(tables);
        SortedMap<String, Lesson.Learned> first = new TreeMap<>();
        Map<String, Set<ModelId>> meant = new TreeMap<>();
        for (Naming row : rows) {
            String source = row.source();
            if (source != null) {
                meant.computeIfAbsent(Names.key(tables.names(source), row.name()), name -> new TreeSet<>());
            }
            if (learning.from(row) instanceof Lesson.Learned lesson) {
                String key = Names.key(lesson.source(), lesson.alias().name());
                first.putIfAbsent(key, lesson);
                meant.computeIfAbsent(key, name -> new TreeSet<>()).add(lesson.to());
            }
        }
        return new Lessons(first, meant);
    }

    /** Of each name its lesson, unless links disagree on it. */
    SortedMap<String, Lesson.Learned> undisputed() {
        SortedMap<String, Lesson.Learned> undisputed = new TreeMap<>(first);
        undisputed.keySet().removeIf(key -> meant.getOrDefault(key, Set.of()).size() > 1);
        return undisputed;
    }
}
