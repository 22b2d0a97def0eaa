package dev.leapfrog.ingest.snapshot.name;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.evidence.PageEvidence;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.snapshot.fact.MergedModels;

/** What names mean while one response is compared: altered by what the links of its rows show. */
public final class NamesDraft {
    private final ModelNames known;
    private final Provenance evidence;
    private final SortedMap<String, LearnedAlias> learned = new TreeMap<>();
    private final SortedSet<String> forgotten = new TreeSet<>();
    private final SortedMap<ModelId, Model> newly = new TreeMap<>();
    private Names names;
    private MergedModels merged;
    private boolean checked;

    /** @param evidence the response whose links are read */
    public NamesDraft(ModelNames known, Provenance evidence) {
        this.evidence = evidence;
        this.known = known;
        this.names = known.names();
        this.merged = known.merged();
        this.checked = known.isChecked();
    }

    /**
     * Learns from the links of rows. What the user says of names is held against what was published, once.
     *
     * @return the models that are found to be others by that
     */
    public SortedMap<ModelId, Model> learn(Collection<Naming> rows) {
        PageEvidence page = names.evidenceIn(rows);
        forget(names.dropped(evidence.source(), page));
        List<LearnedAlias> confirmed = names.confirmed(page, evidence.fetchedAt());
        keep(confirmed);
        keep(names.news(page).stream().map(news -> news.record(evidence)).toList());
        Set<ModelId> candidates = checked ? new TreeSet<>() : known.published();
        confirmed.forEach(alias -> candidates.add(Objects.requireNonNull(alias.from())));
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
        return merge(found);
    }

    /**
     * Merges the models of rows that a board has renamed.
     *
     * @return those that are merged by that
     */
    public SortedMap<ModelId, Model> rename(SortedMap<ModelId, Model> renamed) {
        SortedMap<ModelId, Model> found = new TreeMap<>(renamed);
        found.entrySet()
                .removeIf(one ->
                        merged.has(one.getKey()) || merged.has(one.getValue().id()));
        return merge(found);
    }

    private SortedMap<ModelId, Model> merge(SortedMap<ModelId, Model> found) {
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

    /** How rows of this response are resolved: names keep the models they were published with until confirmed. */
    public Function<Naming, Resolution> inUse() {
        return names.keeping(known::isPublished);
    }

    public MergedModels merged() {
        return merged;
    }

    public NameChanges changes() {
        return new NameChanges(
                names, merged, checked, List.copyOf(learned.values()), List.copyOf(forgotten), new TreeMap<>(newly));
    }
}
