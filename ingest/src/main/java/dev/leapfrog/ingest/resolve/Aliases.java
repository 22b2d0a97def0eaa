package dev.leapfrog.ingest.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Aliases by name; one of a source goes before one of every source. */
final class Aliases {
    static final Aliases NONE = new Aliases(List.of());

    private final Map<String, Alias> bySourceAndName = new HashMap<>();

    /** @throws IllegalArgumentException when one name would mean two models, or two configurations of one */
    Aliases(Collection<Alias> aliases) {
        for (Alias alias : aliases) {
            Alias other = bySourceAndName.put(key(alias.source(), alias.name()), alias);
            if (other != null
                    && !(other.model().equals(alias.model())
                            && Objects.equals(other.configuration(), alias.configuration()))) {
                throw new IllegalArgumentException("alias '" + alias.name() + "' would mean both " + other.model()
                        + " and " + alias.model() + ": remove one of them");
            }
        }
    }

    /** The same without the names on which the aliases disagree: nothing is learned from a contradiction. */
    static Aliases agreeing(Collection<Alias> aliases) {
        Map<String, Set<Alias>> byKey = new HashMap<>();
        for (Alias alias : aliases) {
            byKey.computeIfAbsent(key(alias.source(), alias.name()), key -> new LinkedHashSet<>(1))
                    .add(new Alias(NormalForm.of(alias.name()), alias.source(), alias.model(), alias.configuration()));
        }
        return new Aliases(byKey.values().stream()
                .filter(same -> same.size() == 1)
                .flatMap(Set::stream)
                .toList());
    }

    @Nullable
    Alias find(@Nullable String source, String name) {
        if (bySourceAndName.isEmpty()) {
            return null;
        }
        Alias own = source == null ? null : bySourceAndName.get(key(source, name));
        return own != null ? own : bySourceAndName.get(key(null, name));
    }

    private static String key(@Nullable String source, String name) {
        String owner = source == null ? "" : source.strip().toLowerCase(Locale.ROOT);
        return owner + "\n" + NormalForm.of(name);
    }
}
