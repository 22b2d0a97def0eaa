package dev.leapfrog.ingest.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.Model;
import dev.leapfrog.events.ModelId;
import dev.leapfrog.ingest.resolve.Lesson;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Naming;

/** What names mean while one response is compared: altered as its rows teach. */
final class NamesDraft {
    private final ModelNames known;
    private final List<Lesson.Learned> learned = new ArrayList<>();
    private final SortedMap<ModelId, Model> newly = new TreeMap<>();
    private Names names;
    private MergedModels merged;
    private boolean checked;

    NamesDraft(ModelNames known) {
        this.known = known;
        this.names = known.names();
        this.merged = known.merged();
        this.checked = known.isChecked();
    }

    /**
     * Learns from rows. What the user says of names is held against what was told, once.
     *
     * @return the models that are found to be others by that
     */
    SortedMap<ModelId, Model> learn(Collection<Naming> rows) {
        List<Lesson.Learned> lessons = names.taughtBy(rows);
        names = names.with(lessons);
        learned.addAll(lessons);
        Set<ModelId> candidates = checked ? new TreeSet<>() : known.told();
        lessons.forEach(lesson -> candidates.add(lesson.from()));
        checked = true;
        SortedMap<ModelId, Model> found = new TreeMap<>();
        for (ModelId from : candidates) {
            ModelId to = known.becomes(from, names);
            if (!to.equals(from) && !merged.has(from) && !merged.has(to)) {
                found.put(from, known.described(from, to, names));
            }
        }
        found.keySet()
                .removeIf(from -> found.values().stream().anyMatch(to -> to.id().equals(from)));
        newly.putAll(found);
        merged = merged.with(found);
        names = found.isEmpty() ? names : names.merged(merged.ids());
        return found;
    }

    Names names() {
        return names;
    }

    MergedModels merged() {
        return merged;
    }

    boolean isChecked() {
        return checked;
    }

    /** What the response taught. */
    List<Lesson.Learned> learned() {
        return learned;
    }

    /** Models found to be others by this response, with what they became. */
    SortedMap<ModelId, Model> newly() {
        return newly;
    }
}
