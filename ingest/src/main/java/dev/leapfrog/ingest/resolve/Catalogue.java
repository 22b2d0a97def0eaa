package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The known models, by their names and their aliases. */
final class Catalogue {
    private final Map<String, List<Entry>> byKey = new HashMap<>();

    /** @throws IllegalArgumentException when one name would mean two models at one time */
    Catalogue(List<CatalogueModel> models) {
        for (CatalogueModel model : models) {
            NameFacts inName = NameFacts.of(NormalForm.of(model.id().name()));
            add(model.id().name(), new Entry(model, null, inName));
            model.aliases().forEach(alias -> add(alias.name(), new Entry(model, alias, inName)));
        }
    }

    private void add(String name, Entry entry) {
        List<Entry> same = byKey.computeIfAbsent(MatchKey.of(NormalForm.of(name)), key -> new ArrayList<>(1));
        for (Entry other : same) {
            if (entry.clashesWith(other)) {
                throw new IllegalArgumentException(
                        "'" + name + "' would mean both " + other.model.id() + " and " + entry.model.id());
            }
        }
        same.add(entry);
    }

    /**
     * The model that a name means on a day; null when the catalogue has none.
     *
     * @param key the name's {@link MatchKey}
     * @param lab whose it must be; null when nobody said
     */
    @Nullable
    Entry find(String key, @Nullable String lab, LocalDate day) {
        for (Entry entry : byKey.getOrDefault(key, List.of())) {
            if ((lab == null || entry.model.id().lab().equals(lab)) && entry.holdsOn(day)) {
                return entry;
            }
        }
        return null;
    }

    /**
     * A model under one of its names.
     *
     * @param alias null for the name in its id
     * @param inName what the name in its id says, whichever name it stands under
     */
    record Entry(CatalogueModel model, CatalogueModel.@Nullable Alias alias, NameFacts inName) {
        private boolean holdsOn(LocalDate day) {
            return alias == null || alias.holdsOn(day);
        }

        private boolean clashesWith(Entry other) {
            return alias == null || other.alias == null || alias.overlaps(other.alias);
        }
    }
}
