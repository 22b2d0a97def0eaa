package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * The known models, by their names and their aliases.
 *
 * <p>A name leads to a model by all that it says, or by less where only one known model has that. A date tells two
 * snapshots apart where the catalogue has several of a name; where it has one, it may be missing, or may be the day on
 * which somebody listed the model.
 */
final class Catalogue {
    /** How far the days lie apart on which one release is dated by its lab and by those who list it. */
    private static final int SAME_RELEASE_DAYS = 45;

    private final Families families;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<ModelId, CatalogueModel> byId = new HashMap<>();
    private final Map<String, List<Entry>> byLiteral = new HashMap<>();
    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, Set<Entry>> byWeakKey = new HashMap<>();
    private final Snapshots snapshots = new Snapshots();

    /** @throws IllegalArgumentException when one name would mean two models at one time */
    Catalogue(List<CatalogueModel> models, Families families) {
        this.families = families;
        for (CatalogueModel model : models) {
            byId.put(model.id(), model);
            add(model.id().name(), model, null);
            model.aliases().forEach(alias -> add(alias.name(), model, alias));
        }
    }

    private void add(String name, CatalogueModel model, CatalogueModel.@Nullable Alias alias) {
        NameFacts inName = NameFacts.of(NormalForm.of(model.id().name()));
        Families.Named named = families.of(NormalForm.of(name));
        Family family = named.familyOf(model.id().lab());
        NameForm form = NameForm.of(named.words(), family);
        Entry entry = new Entry(model, alias, inName, form);
        claim(byLiteral.computeIfAbsent(NormalForm.of(name), key -> new ArrayList<>(1)), entry, name);
        byKey.computeIfAbsent(form.key(), key -> new ArrayList<>(1)).add(entry);
        if (alias == null) {
            snapshots.add(entry, entry.released());
        }
        if (alias != null && alias.from() != null) {
            changes.add(alias.from());
        }
        if (alias != null && alias.until() != null) {
            changes.add(alias.until().plusDays(1));
        }
        if (alias == null || alias.isTimeless()) {
            for (String weak : WeakKeys.of(form.words(), family)) {
                byWeakKey.computeIfAbsent(weak, key -> new LinkedHashSet<>(2)).add(entry);
            }
        }
    }

    private static void claim(List<Entry> same, Entry entry, String name) {
        for (Entry other : same) {
            if (entry.clashesWith(other)) {
                throw new IllegalArgumentException(
                        "'" + name + "' would mean both " + other.model.id() + " and " + entry.model.id());
            }
        }
        same.add(entry);
    }

    /** A day on which every name means what it means on that day; the same for all days between two changes. */
    LocalDate sameNames(LocalDate day) {
        LocalDate changed = changes.floor(day);
        return changed == null ? LocalDate.MIN : changed;
    }

    @Nullable
    CatalogueModel byId(ModelId id) {
        return byId.get(id);
    }

    /** The model that has this very name on a day, whatever the words in it may say elsewhere; null when none has. */
    @Nullable
    Entry findLiteral(String words, @Nullable String lab, LocalDate day) {
        return only(byLiteral.getOrDefault(words, List.of()), entry -> entry.mayBe(lab, day));
    }

    /**
     * The model that a name means on a day; null when the catalogue has none, or several.
     *
     * @param lab whose it must be; null when nobody said
     * @param listed whether the date may be that of a listing
     */
    @Nullable
    Entry find(NameForm form, @Nullable Family family, @Nullable String lab, LocalDate day, boolean listed) {
        Predicate<Entry> fits = entry -> entry.mayBe(lab, day);
        List<Entry> same =
                byKey.getOrDefault(form.key(), List.of()).stream().filter(fits).toList();
        Entry found = same.isEmpty() ? null : dated(same, form.stamp(), family, listed);
        if (found != null || (!same.isEmpty() && form.stamp() == null)) {
            return found;
        }
        if (form.stamp() != null) {
            found = byShortDate(form, fits);
        }
        if (found == null && same.isEmpty()) {
            found = weak(form, family, fits, listed);
        }
        NameForm unversioned = found == null && same.isEmpty() ? form.withoutFirstVersion(family) : null;
        return unversioned == null ? found : find(unversioned, family, lab, day, listed);
    }

    /** The model with all of a name and nothing more; null when the catalogue has none, or several. */
    @Nullable
    Entry findWhole(NameForm form, @Nullable String lab, LocalDate day) {
        return only(
                byKey.getOrDefault(form.key(), List.of()),
                entry -> entry.mayBe(lab, day) && Objects.equals(entry.form.stamp(), form.stamp()));
    }

    private static @Nullable Entry dated(
            List<Entry> same, @Nullable Stamp stamp, @Nullable Family family, boolean listed) {
        if (stamp == null) {
            Entry undated = only(same, entry -> entry.form.stamp() == null);
            boolean snapshots = family != null && family.has(Family.Trait.SNAPSHOTS);
            return undated != null || same.stream().anyMatch(entry -> entry.form.stamp() == null)
                    ? undated
                    : snapshots ? null : only(same, Entry::isVersionToTheDay);
        }
        Entry agreeing = only(same, entry -> entry.form.stamp() != null && stamp.agrees(entry.form.stamp()));
        if (agreeing != null || !stamp.toTheDay()) {
            return agreeing;
        }
        Entry undated = only(same, entry -> entry.form.stamp() == null);
        boolean several = same.stream().anyMatch(entry -> entry.form.stamp() != null);
        boolean snapshots = family != null && family.has(Family.Trait.SNAPSHOTS);
        Entry meant = undated != null && (listed || (!several && !snapshots))
                ? undated
                : listed ? only(same, entry -> true) : null;
        return meant != null && meant.isAbout(stamp, listed) ? meant : null;
    }

    private @Nullable Entry byShortDate(NameForm form, Predicate<Entry> fits) {
        Stamp stamp = form.stamp();
        if (stamp == null) {
            return null;
        }
        String shortDate = stamp.toTheDay() ? stamp.monthAndDay() : stamp.yearAndMonth();
        String key = MatchKey.of(form.words() + "-" + shortDate);
        Entry found = only(byKey.getOrDefault(key, List.of()), fits.and(entry -> entry.form.stamp() == null));
        if (found == null && !stamp.toTheDay()) {
            found = only(byWeakKey.getOrDefault(key, Set.of()), fits);
        }
        return found != null || stamp.toTheDay() ? found : byDayOfMonth(form, stamp, fits);
    }

    /** The model with a month and a day in its name ({@code 1212}) that came out in that month. */
    private @Nullable Entry byDayOfMonth(NameForm form, Stamp stamp, Predicate<Entry> fits) {
        List<Entry> dated = new ArrayList<>();
        for (int day = 1; day <= stamp.day().lengthOfMonth(); day++) {
            String shortDate = new Stamp(stamp.day().withDayOfMonth(day), true).monthAndDay();
            dated.addAll(byKey.getOrDefault(MatchKey.of(form.words() + "-" + shortDate), List.of()));
        }
        return only(dated, fits.and(entry -> entry.cameOutIn(stamp)));
    }

    private @Nullable Entry weak(NameForm form, @Nullable Family family, Predicate<Entry> fits, boolean listed) {
        Set<Entry> candidates = new LinkedHashSet<>(byWeakKey.getOrDefault(form.key(), Set.of()));
        if (family != null && family.has(Family.Trait.MONTHS)) {
            String words = withMonth(form);
            for (String weak : WeakKeys.months(words)) {
                candidates.addAll(byKey.getOrDefault(weak, List.of()));
                candidates.addAll(byWeakKey.getOrDefault(weak, Set.of()));
            }
        }
        if (family != null && !family.bases().isEmpty()) {
            candidates.addAll(byKey.getOrDefault(MatchKey.of(WeakKeys.withoutBase(form.words(), family)), List.of()));
        }
        Entry found = only(candidates, fits.and(entry -> WeakKeys.agree(form.words(), entry.form.words())));
        if (found == null || form.stamp() == null || !form.stamp().toTheDay()) {
            return found;
        }
        return found.isAbout(form.stamp(), listed) ? found : null;
    }

    private static String withMonth(NameForm form) {
        Stamp stamp = form.stamp();
        return stamp == null || stamp.toTheDay() ? form.words() : form.words() + "-" + stamp.yearAndMonth();
    }

    /** Of several dated releases of a name the one that was the latest on a day; null where that is not known. */
    @Nullable
    Entry latest(NameForm form, @Nullable String lab, LocalDate day) {
        return snapshots.latest(form, lab, day);
    }

    /** Whether some known model is found by a key, whole or in part. */
    boolean hasKey(String key) {
        return byKey.containsKey(key) || byWeakKey.containsKey(key);
    }

    Set<ModelId> ids() {
        return byId.keySet();
    }

    /** Whether a name without a size may mean another known model than that one. */
    boolean isOfSeveral(ModelId name, ModelId model) {
        return byWeakKey.getOrDefault(MatchKey.of(name.name()), Set.of()).stream()
                .map(entry -> entry.model.id())
                .anyMatch(id -> id.lab().equals(model.lab()) && !id.equals(model));
    }

    /** Whether the lab has a model of that name, with whatever date. */
    boolean knows(String key, String lab) {
        return byKey.getOrDefault(key, List.of()).stream()
                .anyMatch(entry -> entry.model.id().lab().equals(lab));
    }

    /** The one among entries that passes; null when none does, or several of different models. */
    private static @Nullable Entry only(Iterable<Entry> entries, Predicate<Entry> passes) {
        Entry only = null;
        for (Entry entry : entries) {
            if (passes.test(entry)) {
                if (only != null && !only.model.id().equals(entry.model.id())) {
                    return null;
                }
                only = only == null || only.alias != null ? entry : only;
            }
        }
        return only;
    }

    /**
     * A model under one of its names.
     *
     * @param alias null for the name in its id
     * @param inName what the name in its id says, whichever name it stands under
     * @param form of the name it stands under
     */
    record Entry(CatalogueModel model, CatalogueModel.@Nullable Alias alias, NameFacts inName, NameForm form) {
        private boolean mayBe(@Nullable String lab, LocalDate day) {
            return (lab == null || model.id().lab().equals(lab)) && (alias == null || alias.holdsOn(day));
        }

        private @Nullable LocalDate released() {
            return model.released() == null ? inName.date() : model.released().date();
        }

        private boolean cameOutIn(Stamp month) {
            LocalDate released =
                    model.released() == null ? null : model.released().date();
            return released != null && month.agrees(new Stamp(released, true));
        }

        private boolean isVersionToTheDay() {
            return form.stamp() != null && form.stamp().toTheDay() && form.versioned();
        }

        /** Whether a date is that of this release, as nothing known says otherwise. */
        private boolean isAbout(Stamp stamp, boolean listed) {
            LocalDate released = released();
            return released == null ? listed || form.versioned() : stamp.daysFrom(released) <= SAME_RELEASE_DAYS;
        }

        private boolean clashesWith(Entry other) {
            return !model.id().equals(other.model.id())
                    && (alias == null || other.alias == null || alias.overlaps(other.alias));
        }
    }
}
