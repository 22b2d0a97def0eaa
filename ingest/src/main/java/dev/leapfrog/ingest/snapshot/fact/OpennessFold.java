package dev.leapfrog.ingest.snapshot.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;
import dev.leapfrog.events.source.SourceFact;

/**
 * The openness that follows from what all sources claim of a model: published weights with their licence decide, then
 * what the lab itself says, then the licences that lists state. Published weights without a known licence prove closed
 * ones wrong, and a lab that says no more than open leaves it to the lists to say how open. Of claims of one kind that
 * of most sources holds, and of as many the one that was made first: a single list that says otherwise is an error
 * until somebody joins it. A registry's flag decides nothing.
 */
final class OpennessFold {
    private OpennessFold() {}

    static Openness of(Collection<SourceFact.OpennessClaim> claims) {
        Openness licensed = of(claims, OpennessEvidence.LICENSED_WEIGHTS);
        if (licensed != Openness.UNKNOWN) {
            return licensed;
        }
        Openness listed = of(claims, OpennessEvidence.LICENCE);
        Openness byLab = of(claims, OpennessEvidence.LAB_STATEMENT);
        boolean agreed = byLab == Openness.UNKNOWN || (byLab.isOpen() && listed.isOpen());
        Openness stated = agreed ? listed : byLab;
        boolean published = claims.stream().anyMatch(claim -> claim.evidence() == OpennessEvidence.WEIGHTS);
        return published && !stated.isOpen() ? Openness.OPEN_WEIGHTS : stated;
    }

    private static Openness of(Collection<SourceFact.OpennessClaim> claims, OpennessEvidence evidence) {
        Map<Openness, Side> sides = new EnumMap<>(Openness.class);
        for (SourceFact.OpennessClaim claim : claims) {
            if (claim.evidence() == evidence) {
                Side one = new Side(claim.openness(), 1, claim.since());
                sides.merge(claim.openness(), one, Side::and);
            }
        }
        return sides.values().stream().min(Side.FIRST).map(Side::openness).orElse(Openness.UNKNOWN);
    }

    /** Those who say the same, and since when. */
    private record Side(Openness openness, int sources, Instant since) {
        static final Comparator<Side> FIRST = Comparator.comparingInt((Side side) -> -side.sources)
                .thenComparing(Side::since)
                .thenComparing(Side::openness);

        Side and(Side other) {
            return new Side(openness, sources + other.sources, since.isBefore(other.since) ? since : other.since);
        }
    }
}
