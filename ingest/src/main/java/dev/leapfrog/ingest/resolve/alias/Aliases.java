package dev.leapfrog.ingest.resolve.alias;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import org.jspecify.annotations.Nullable;

/** Aliases by name; one of a source goes before one of every source. */
public final class Aliases {
    public static final Aliases NONE = new Aliases(List.of());

    private final Map<SourceName, Alias> bySourceAndName = new HashMap<>();

    /** @throws IllegalArgumentException when one name would mean two models, or two configurations of one */
    public Aliases(Collection<Alias> aliases) {
        for (Alias alias : aliases) {
            Alias other = bySourceAndName.put(SourceName.of(alias.source(), alias.name()), alias);
            if (other != null
                    && !(other.model().equals(alias.model())
                            && Objects.equals(other.configuration(), alias.configuration()))) {
                throw new IllegalArgumentException("alias '" + alias.name() + "' would mean both " + other.model()
                        + " and " + alias.model() + ": remove one of them");
            }
        }
    }

    /** The same without the names on which the aliases disagree: nothing is learned from a contradiction. */
    public static Aliases agreeing(Collection<Alias> aliases) {
        Map<SourceName, Set<Alias>> byKey = new HashMap<>();
        for (Alias alias : aliases) {
            byKey.computeIfAbsent(SourceName.of(alias.source(), alias.name()), key -> new LinkedHashSet<>(1))
                    .add(new Alias(NormalForm.of(alias.name()), alias.source(), alias.model(), alias.configuration()));
        }
        return new Aliases(byKey.values().stream()
                .filter(same -> same.size() == 1)
                .flatMap(Set::stream)
                .toList());
    }

    @Nullable
    public Alias find(@Nullable String source, String name) {
        if (bySourceAndName.isEmpty()) {
            return null;
        }
        Alias own = source == null ? null : bySourceAndName.get(SourceName.of(source, name));
        return own != null ? own : bySourceAndName.get(SourceName.of(null, name));
    }
}
