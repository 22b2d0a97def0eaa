package dev.leapfrog.ingest.snapshot.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.source.SourceFact;

/**
 * The last facts of one source: what the next response is compared with.
 *
 * @param all of them, in no order; one an entity
 */
public record Facts(List<SourceFact> all) {
    private static final Facts NONE = new Facts(List.of());

    public Facts {
        all = List.copyOf(all);
    }

    /** Of a source that has never been read. */
    public static Facts none() {
        return NONE;
    }

    public static Facts of(Collection<SourceFact> facts) {
        return new Facts(List.copyOf(facts));
    }

    /** These facts and others, which take the place of those of the same entity. */
    public Facts and(Collection<SourceFact> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, SourceFact> byEntity = new LinkedHashMap<>();
        all.forEach(fact -> byEntity.put(fact.entity(), fact));
        others.forEach(fact -> byEntity.put(fact.entity(), fact));
        return Facts.of(byEntity.values());
    }
}
