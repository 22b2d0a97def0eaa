package dev.leapfrog.ingest.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Naming;

/** What names mean while one response is compared: altered as its rows teach. */
final class NamesDraft {
    private final ModelNames known;
    private final Provenance evidence;
    private final SortedMap<String, LearnedAlias> learned = new TreeMap<>();
    private final SortedSet<String> forgotten = new TreeSet<>();
    private final SortedMap<ModelId, Model> newly = new TreeMap<>();
    private Names names;
    private MergedModels merged;
    private boolean checked;

    /** @param evidence the response that teaches */
    NamesDraft(ModelNames known, Provenance evidence) {
        this.evidence = evidence;
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
        forget(names.dropped(evidence.source(), rows));
        List<LearnedAlias> proved = names.borneOut(rows, evidence.fetchedAt());
        keep(proved);
        keep(names.taughtBy(rows).stream()
                .map(lesson -> lesson.record(evidence))
                .toList());
        Set<ModelId> candidates = checked ? new TreeSet<>() : known.told();
        proved.forEach(alias -> candidates.add(Objects.requireNonNull(alias.from())));
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

    private void forget(List<LearnedAlias> dropped) {
        names = names.without(dropped);
        dropped.forEach(alias -> {
            learned.remove(alias.key());
            forgotten.add(alias.key());
        });
    }

    private void keep(List<LearnedAlias> aliases) {
        names = names.with(aliases);
        aliases.forEach(alias -> {
            learned.put(alias.key(), alias);
            forgotten.remove(alias.key());
        });
    }

    Names names() {
        return names;
    }

    /** What names mean in this response: as they were told, while what else they mean is not borne out. */
    Names inUse() {
        return names.keeping(known::isTold);
    }

    MergedModels merged() {
        return merged;
    }

    boolean isChecked() {
        return checked;
    }

    /** What the response taught. */
    List<LearnedAlias> learned() {
        return List.copyOf(learned.values());
    }

    /** Keys of what was learned before and is dropped by the response. */
    List<String> forgotten() {
        return List.copyOf(forgotten);
    }

    /** Models found to be others by this response, with what they became. */
    SortedMap<ModelId, Model> newly() {
        return newly;
    }
}
