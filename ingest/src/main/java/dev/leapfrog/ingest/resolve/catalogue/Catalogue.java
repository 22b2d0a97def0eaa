package dev.leapfrog.ingest.resolve.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.name.NameForm;
import dev.leapfrog.ingest.resolve.name.WeakKeys;
import dev.leapfrog.ingest.resolve.name.Wording;
import dev.leapfrog.ingest.resolve.spelling.MatchKey;
import dev.leapfrog.ingest.resolve.spelling.NameFacts;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Family;
import org.jspecify.annotations.Nullable;

/**
 * The known models, indexed by id, by literal name, by the {@link MatchKey} of a whole name and by the {@link WeakKeys}
 * of what writers leave out of it. What a name means is decided by {@link CatalogueSearch}.
 */
public final class Catalogue {
    private static final Pattern VERSION = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?");

    private final Families families;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<ModelId, CatalogueModel> byId = new HashMap<>();
    private final Map<String, List<CatalogueEntry>> byLiteral = new HashMap<>();
    private final Map<String, List<CatalogueEntry>> byKey = new HashMap<>();
    private final Map<String, Set<CatalogueEntry>> byWeakKey = new HashMap<>();
    private final Map<String, List<CatalogueEntry>> previews = new HashMap<>();
    private final Map<String, Map<ModelId, Set<String>>> wordsByLab = new HashMap<>();
    private final DatedReleases releases = new DatedReleases();

    /** @throws IllegalArgumentException when one name would mean two models on one day */
    public Catalogue(List<CatalogueModel> models, Families families) {
        this.families = families;
        for (CatalogueModel model : models) {
            byId.put(model.id(), model);
            add(model.id().name(), model, null);
            model.aliases().forEach(alias -> add(alias.name(), model, alias));
        }
    }

    private void add(String name, CatalogueModel model, CatalogueModel.@Nullable DatedAlias alias) {
        NameFacts inName = NameFacts.of(NormalForm.of(model.id().name()));
        Families.Named named = families.of(NormalForm.of(name));
        Family family = named.familyOf(model.id().lab());
        NameForm form = NameForm.of(named.words(), family);
        CatalogueEntry entry = new CatalogueEntry(model, alias, inName, form);
        claim(byLiteral.computeIfAbsent(NormalForm.of(name), key -> new ArrayList<>(1)), entry, name);
        byKey.computeIfAbsent(form.key(), key -> new ArrayList<>(1)).add(entry);
        if (alias == null) {
            releases.add(entry);
            wordsByLab.computeIfAbsent(model.id().lab(), lab -> new HashMap<>()).put(model.id(), words(form));
            if (entry.released() != null) {
                changes.add(entry.released());
            }
        }
        String release = WeakKeys.released(form.words());
        if (!release.equals(form.words())) {
            previews.computeIfAbsent(MatchKey.of(release), key -> new ArrayList<>(1))
                    .add(entry);
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

    private static Set<String> words(NameForm form) {
        Set<String> words = new HashSet<>(List.of(form.key().split(" ", -1)));
        if (form.stamp() != null) {
            words.add(form.stamp().text());
        }
        return words;
    }

    private static void claim(List<CatalogueEntry> same, CatalogueEntry entry, String name) {
        for (CatalogueEntry other : same) {
            if (entry.clashesWith(other)) {
                throw new IllegalArgumentException("'" + name + "' would mean both "
                        + other.model().id() + " and " + entry.model().id());
            }
        }
        same.add(entry);
    }

    /** The entries that have this very name, in normal form. */
    Collection<CatalogueEntry> byLiteral(String words) {
        return byLiteral.getOrDefault(words, List.of());
    }

    /** The entries whose whole name has this key. */
    Collection<CatalogueEntry> byKey(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The entries whose name has this key once something is left out of it. */
    Collection<CatalogueEntry> byWeakKey(String key) {
        return byWeakKey.getOrDefault(key, Set.of());
    }

    /** The previews whose name without that word has this key. */
    Collection<CatalogueEntry> previewsOf(String key) {
        return previews.getOrDefault(key, List.of());
    }

    /** The models of which there are several dated releases. */
    DatedReleases releases() {
        return releases;
    }

    /** A day on which every name means what it means on {@code day}; the same for all days between two changes. */
    public LocalDate sameNames(LocalDate day) {
        LocalDate changed = changes.floor(day);
        return changed == null ? LocalDate.MIN : changed;
    }

    @Nullable
    public CatalogueModel byId(ModelId id) {
        return byId.get(id);
    }

    public Set<ModelId> ids() {
        return byId.keySet();
    }

    /** Whether some known model is found by a key, of its whole name or of a part. */
    public boolean hasKey(String key) {
        return byKey.containsKey(key) || byWeakKey.containsKey(key);
    }

    /** Whether a name without a size may mean another known model of the lab than {@code model}. */
    public boolean isOfSeveral(ModelId name, ModelId model) {
        return byWeakKey(MatchKey.of(name.name())).stream()
                .map(entry -> entry.model().id())
                .anyMatch(id -> id.lab().equals(model.lab()) && !id.equals(model));
    }

    /** Whether several models of the lab have all words of a name and more, as the name of a family has them. */
    public boolean isOfSeveral(String key, String lab) {
        List<String> words = List.of(key.split(" ", -1));
        return wordsByLab.getOrDefault(lab, Map.of()).values().stream()
                        .filter(known -> known.size() > words.size() && known.containsAll(words))
                        .limit(2)
                        .count()
                > 1;
    }

    /** Whether the lab has models of some version whose names have all words of a name, which has no version. */
    public boolean hasVersionsOf(String key, String lab) {
        List<String> words = List.of(key.split(" ", -1));
        return words.stream().noneMatch(Catalogue::isVersion)
                && wordsByLab.getOrDefault(lab, Map.of()).values().stream()
                        .filter(known -> known.size() > words.size() && known.containsAll(words))
                        .flatMap(Set::stream)
                        .anyMatch(Catalogue::isVersion);
    }

    private static boolean isVersion(String word) {
        return VERSION.matcher(word).matches();
    }

    /** Whether the lab has models of some size whose names have all words of a name. */
    public boolean hasSizes(String key, String lab) {
        List<String> words = List.of(key.split(" ", -1));
        return wordsByLab.getOrDefault(lab, Map.of()).values().stream()
                .filter(known -> known.size() > words.size() && known.containsAll(words))
                .flatMap(Set::stream)
                .anyMatch(word -> !words.contains(word) && Wording.isSize(word));
    }

    /** Whether the lab has a model of that name, with whatever date. */
    public boolean knows(String key, String lab) {
        return byKey(key).stream().anyMatch(entry -> entry.model().id().lab().equals(lab));
    }
}
