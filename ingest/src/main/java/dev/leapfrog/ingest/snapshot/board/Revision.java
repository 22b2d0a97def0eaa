package dev.leapfrog.ingest.snapshot.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.source.listing.BoardListing;

/**
 * A list for a date that is known, against what the source said of that date before, by the names it uses. What differs
 * is emitted as a revision, never as a publication, and the rows as last published stay as they are.
 */
public final class Revision {
    private Revision() {}

    /** Emits what differs, if anything does. */
    public static void emit(Draft draft, BoardListing listing, Instant date) {
        Publication publication = new Publication(listing.board(), date);
        Map<String, Score> before = Objects.requireNonNull(draft.facts().publicationOn(listing.board(), date))
                .scores();
        Map<String, Score> after = ResolvedListing.scores(listing);
        if (!listing.complete()) {
            before.forEach(after::putIfAbsent);
        }
        List<ScoresRevised.Revision> revisions = revisions(before, after);
        if (!revisions.isEmpty()) {
            draft.emit(date, from -> new ScoresRevised(from, listing.board(), publication, revisions));
            draft.facts().put(new SourceFact.Issue(publication, after));
        }
    }

    private static List<ScoresRevised.Revision> revisions(Map<String, Score> before, Map<String, Score> after) {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<ScoresRevised.Revision> revisions = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                revisions.add(new ScoresRevised.Revision(name, before.get(name), after.get(name)));
            }
        }
        return revisions;
    }
}
