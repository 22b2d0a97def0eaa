package dev.leapfrog.app.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.ingest.source.recording.ExcerptOrigin;

/**
 * What a recording is made of.
 *
 * @param licences under which each source may be passed on, by its name; others are not taken. Of two that show one
 *     board at one time the first is taken
 * @param origins of the sources, for whoever reads the file, by name
 * @param boards of which publications are taken
 * @param top how many of the best rows of a board, besides the best of every group
 * @param prices whether lists of prices are taken: the labs' own offers
 * @param skipped providers whose offers in a source are known to be wrong there, as {@code source/provider}
 * @param releases whether the models are taken of which a release date is stated
 * @param every how often a board, and a list of prices as a whole, is taken
 * @param since what was published, or released, before is left out
 */
public record Recipe(
        Map<String, String> licences,
        Map<String, String> origins,
        Set<BoardId> boards,
        int top,
        boolean prices,
        Set<String> skipped,
        boolean releases,
        Sampling every,
        LocalDate since) {
    /** Whether anything of a source may be taken that was published then. */
    boolean takes(Provenance from, Instant publishedAt) {
        return licences.containsKey(from.source())
                && !publishedAt.isBefore(since.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Whether an offer is taken: the lab's own, of a known lab, and not skipped. */
    boolean takes(PriceClaimed claim) {
        return claim.firstParty()
                && ReadBack.isKnown(claim.model())
                && !skipped.contains(claim.provenance().source() + "/" + claim.provider());
    }

    /** Position among the sources, the preferred first. */
    int rank(String source) {
        List<String> order = new ArrayList<>(licences.keySet());
        return order.indexOf(source);
    }

    /** Where a list came from. */
    ExcerptOrigin taken(Provenance from, Instant publishedAt, boolean complete) {
        return new ExcerptOrigin(
                from.source(),
                from.url(),
                publishedAt,
                from.fetchedAt(),
                complete,
                origins.getOrDefault(from.source(), from.source()),
                licences.getOrDefault(from.source(), ""));
    }
}
