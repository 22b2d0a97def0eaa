package dev.leapfrog.ingest.resolve.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.alias.SourceName;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.TableLookup;

/**
 * What the links of all rows of one page show together, by name.
 *
 * @param first the first evidence for each name
 * @param meant all models that links give to a name that is listed or linked to; empty for a name that is listed
 *     without a link from which something is learned
 */
public record PageEvidence(SortedMap<SourceName, LinkEvidence.Learned> first, Map<SourceName, Set<ModelId>> meant) {
    /** Of a page without links. */
    public static final PageEvidence NONE = new PageEvidence(new TreeMap<>(), Map.of());

    public static PageEvidence of(TableLookup lookup, Collection<Naming> rows) {
        AliasLearning learning = new AliasLearning(lookup);
        SortedMap<SourceName, LinkEvidence.Learned> first = new TreeMap<>();
        Map<SourceName, Set<ModelId>> meant = new TreeMap<>();
        for (Naming row : rows) {
            String source = row.source();
            if (source != null) {
                meant.computeIfAbsent(SourceName.of(lookup.names(source), row.name()), name -> new TreeSet<>());
            }
            if (learning.from(row) instanceof LinkEvidence.Learned learned) {
                SourceName name =
                        SourceName.of(learned.source(), learned.alias().name());
                first.putIfAbsent(name, learned);
                meant.computeIfAbsent(name, added -> new TreeSet<>()).add(learned.to());
            }
        }
        return new PageEvidence(first, meant);
    }

    /** The evidence for each name, without the names on which links of the page disagree. */
    SortedMap<SourceName, LinkEvidence.Learned> undisputed() {
        SortedMap<SourceName, LinkEvidence.Learned> undisputed = new TreeMap<>(first);
        undisputed.keySet().removeIf(name -> meant(name).size() > 1);
        return undisputed;
    }

    /** Whether the page has the name, but no link, or another, that says what was learned of it. */
    boolean contradicts(SourceName name, ModelId learned) {
        return meant.containsKey(name) && !meant(name).equals(Set.of(learned));
    }

    private Set<ModelId> meant(SourceName name) {
        return meant.getOrDefault(name, Set.of());
    }
}
