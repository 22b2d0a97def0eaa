package dev.leapfrog.streams.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/** What every source last said of every name it uses, whether its last list has the name or not. */
final class ListedRows {
    private final Memory memory;
    private final Map<String, SortedMap<String, ListedRow>> bySource = new HashMap<>();
    private final Map<String, String> labs = new HashMap<>();
    private final Map<ModelId, SortedSet<ListedRow.Key>> byModel = new HashMap<>();

    ListedRows(Memory memory) {
        this.memory = memory;
        memory.forEach((key, json) -> index(Stored.read(json, ListedRow.class)));
    }

    /** What a source said of a name; null when it never said anything. */
    @Nullable
    ListedRow get(String source, String name) {
        return bySource.getOrDefault(source, new TreeMap<>()).get(name);
    }

    /** The name of a lab for people; its id when no row of it names it. */
    String labShown(String lab) {
        return labs.getOrDefault(lab, lab);
    }

    void measured(UptakeMeasured measured, Model model) {
        String source = measured.provenance().source();
        ListedRow known = get(source, measured.alias());
        ListedRow row = known == null ? ListedRow.of(source, measured.alias(), model) : known.of(model);
        keep(known, row.measured(measured.measure(), measured.value()));
    }

    /**
     * A name stands for another model than before, or something else is known of it.
     *
     * @return the row as it was, if its lab, country or openness changed
     */
    List<ListedRow> renamed(UptakeMeasured measured, Model model) {
        ListedRow known = get(measured.provenance().source(), measured.alias());
        return known == null ? List.of() : with(known, model);
    }

    /**
     * A model is another one now, or something else is known of it.
     *
     * @return the rows of which the lab, the country or the openness changed, as they were
     */
    List<ListedRow> changed(ModelId model, Model now) {
        List<ListedRow> reclassified = new ArrayList<>();
        for (ListedRow.Key key : List.copyOf(byModel.getOrDefault(model, new TreeSet<>()))) {
            ListedRow known = get(key.source(), key.name());
            if (known != null) {
                reclassified.addAll(with(known, now));
            }
        }
        return reclassified;
    }

    private List<ListedRow> with(ListedRow known, Model model) {
        ListedRow row = known.of(model);
        if (row.equals(known)) {
            return List.of();
        }
        keep(known, row);
        return row.isClassifiedAs(known) ? List.of() : List.of(known);
    }

    private void keep(@Nullable ListedRow before, ListedRow row) {
        if (before != null && !before.model().id().equals(row.model().id())) {
            byModel.getOrDefault(before.model().id(), new TreeSet<>()).remove(before.key());
        }
        index(row);
        memory.put(row.key().toString(), row);
    }

    private void index(ListedRow row) {
        bySource.computeIfAbsent(row.source(), added -> new TreeMap<>()).put(row.name(), row);
        if (row.model().labName() != null) {
            labs.put(row.model().lab(), row.model().labShown());
        }
        byModel.computeIfAbsent(row.model().id(), added -> new TreeSet<>()).add(row.key());
    }
}
