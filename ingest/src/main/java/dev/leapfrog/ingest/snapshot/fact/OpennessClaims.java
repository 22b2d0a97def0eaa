package dev.leapfrog.ingest.snapshot.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import org.jspecify.annotations.Nullable;

/** What each source last claimed of the openness of models, for all sources of one ingest. */
public final class OpennessClaims {
    private final Map<ModelId, Map<String, SourceFact.OpennessClaim>> byModel = new HashMap<>();

    /** Takes note of what a source claims from now on; facts of other kinds are passed over. */
    public void put(String source, Collection<SourceFact> facts) {
        for (SourceFact fact : facts) {
            if (fact instanceof SourceFact.OpennessClaim claim) {
                byModel.computeIfAbsent(claim.model(), added -> new TreeMap<>()).put(source, claim);
            }
        }
    }

    /** Takes note that a model proved to be another. */
    public void merged(ModelId from, ModelId to) {
        Map<String, SourceFact.OpennessClaim> moved = byModel.remove(from);
        if (moved != null) {
            Map<String, SourceFact.OpennessClaim> there = byModel.computeIfAbsent(to, added -> new TreeMap<>());
            moved.forEach((source, claim) -> there.putIfAbsent(
                    source, new SourceFact.OpennessClaim(to, claim.openness(), claim.evidence(), claim.since())));
        }
    }

    /**
     * The claims for a model with one source's word in place of what it claimed here.
     *
     * @param own null when it claims nothing
     */
    Collection<SourceFact.OpennessClaim> of(ModelId model, String source, SourceFact.@Nullable OpennessClaim own) {
        List<SourceFact.OpennessClaim> claims = new ArrayList<>();
        byModel.getOrDefault(model, Map.of()).forEach((other, claim) -> {
            if (!other.equals(source)) {
                claims.add(claim);
            }
        });
        if (own != null) {
            claims.add(own);
        }
        return claims;
    }
}
