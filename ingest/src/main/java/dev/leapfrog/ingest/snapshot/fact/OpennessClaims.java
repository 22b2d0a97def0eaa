package dev.leapfrog.ingest.snapshot.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.catalogue.CatalogueOpenness;
import org.jspecify.annotations.Nullable;

/** What each source last claimed of the openness of models, for all sources of one ingest. */
public final class OpennessClaims {
    private final Map<ModelId, Map<String, SourceFact.OpennessClaim>> byModel = new HashMap<>();
    private final CatalogueOpenness catalogue;

    /** @param catalogue what is known of models while no source claims anything firmer than a flag */
    public OpennessClaims(CatalogueOpenness catalogue) {
        this.catalogue = catalogue;
    }

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
     * What follows for a model from all claims, or else from the catalogue; where a registry's flag calls a model open,
     * its family does not say that it is closed. A model that its lab only serves is closed until somebody shows its
     * weights.
     *
     * @param own what one source claims by now; null when it claims nothing
     */
    public Openness fold(ModelId model, String source, SourceFact.@Nullable OpennessClaim own) {
        Collection<SourceFact.OpennessClaim> claims = of(model, source, own);
        boolean shown = claims.stream().anyMatch(claim -> claim.evidence().isOfWeights());
        if (!shown && catalogue.isServedOnly(model)) {
            return Openness.CLOSED;
        }
        Openness claimed = OpennessFold.of(claims);
        if (claimed != Openness.UNKNOWN) {
            return claimed;
        }
        boolean calledOpen = claims.stream().anyMatch(claim -> claim.openness().isOpen());
        return catalogue.of(model, calledOpen);
    }

    /** What follows for a model from the claims of all sources but one, without the catalogue. */
    Openness claimed(ModelId model, String source) {
        return OpennessFold.of(of(model, source, null));
    }

    /**
     * The claims for a model with one source's word in place of what it claimed here.
     *
     * @param own null when it claims nothing
     */
    private Collection<SourceFact.OpennessClaim> of(
            ModelId model, String source, SourceFact.@Nullable OpennessClaim own) {
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
