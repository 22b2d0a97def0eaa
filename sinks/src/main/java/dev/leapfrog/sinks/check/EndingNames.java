package dev.leapfrog.sinks.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.sinks.model.KnownModels;
import dev.leapfrog.sinks.model.Listings.Listing;

/**
 * The names of all models of which an end is said.
 *
 * <p>The end of a provider's offer is tied to what that provider calls the model; where that is not known, to the
 * model's own names. The end that the lab itself says is tied to the model's own names, and for a model whose weights
 * nobody else has, to what all others call it that say no end of their own, as they cannot serve it for long.
 */
public final class EndingNames {
    private static final Comparator<EndingName> ORDER = Comparator.comparing(EndingName::name)
            .thenComparing(one -> one.model().toString())
            .thenComparing(one -> String.valueOf(one.end().provider()))
            .thenComparing(one -> one.end().source());

    private final Map<ModelId, List<Listing>> listings;
    private final Map<String, ModelId> own = new HashMap<>();

    private EndingNames(Collection<Listing> listings) {
        this.listings = listings.stream().collect(Collectors.groupingBy(Listing::model));
        listings.stream()
                .filter(Listing::firstParty)
                .forEach(one -> own.put(one.name().toLowerCase(Locale.ROOT), one.model()));
    }

    /** By name. */
    public static List<EndingName> of(KnownModels models) {
        EndingNames names = new EndingNames(models.listings());
        return models.releases().stream()
                .flatMap(release -> names.of(release).stream())
                .sorted(ORDER)
                .toList();
    }

    private List<EndingName> of(ReleaseFact release) {
        List<EndingName> found = new ArrayList<>();
        for (ReleaseFact.End end : release.ends() == null ? List.<ReleaseFact.End>of() : release.ends()) {
            ModelId model = release.model().id();
            names(release, end)
                    .forEach(name -> found.add(new EndingName(name, model, end, isShared(name, model, end))));
        }
        return found;
    }

    private Set<String> names(ReleaseFact release, ReleaseFact.End end) {
        ModelId model = release.model().id();
        List<Listing> all = listings.getOrDefault(model, List.of());
        Set<String> names = all.stream()
                .filter(one -> end.provider() == null
                        ? one.firstParty() || isLeftToLab(one, release)
                        : one.provider().equals(end.provider()))
                .map(Listing::name)
                .filter(name -> name.chars().noneMatch(Character::isWhitespace) && !name.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        if (end.provider() == null || names.isEmpty()) {
            names.add(model.toString());
            if (own.getOrDefault(model.name(), model).equals(model)) {
                names.add(model.name());
            }
        }
        return names;
    }

    /** Whether a provider can serve a model no longer than its lab does, as far as is known. */
    private static boolean isLeftToLab(Listing listing, ReleaseFact release) {
        return !release.model().openness().isOpen()
                && release.ends() != null
                && release.ends().stream().noneMatch(end -> listing.provider().equals(end.provider()));
    }

    private boolean isShared(String name, ModelId model, ReleaseFact.End end) {
        return end.provider() != null
                && (name.equalsIgnoreCase(model.name())
                        || listings.getOrDefault(model, List.of()).stream()
                                .anyMatch(one -> one.name().equalsIgnoreCase(name)
                                        && !one.provider().equals(end.provider())));
    }
}
