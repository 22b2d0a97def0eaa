package dev.leapfrog.app.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Stated;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.recording.ExcerptHead;
import org.jspecify.annotations.Nullable;

/**
 * The top of a board: its best rows, and the best of every country and openness and of every size, without which the
 * leader of a segment would be unseen.
 */
final class BoardCut {
    private final BoardPublished marker;
    private final List<ScoreChanged> rows;
    private final int all;

    BoardCut(BoardPublished marker, Collection<ScoreChanged> told, int top) {
        Set<RowKey> unseen = new HashSet<>(marker.unseen());
        List<ScoreChanged> seen = told.stream()
                .filter(row -> !unseen.contains(RowKey.of(row.model())))
                .sorted(Comparator.comparingDouble(
                                (ScoreChanged row) -> -row.score().value())
                        .thenComparing(row -> RowKey.of(row.model())))
                .toList();
        this.marker = marker;
        this.all = seen.size();
        this.rows = cut(seen, top);
    }

    private static List<ScoreChanged> cut(List<ScoreChanged> best, int top) {
        Set<Object> groups = new HashSet<>();
        List<ScoreChanged> kept = new ArrayList<>();
        for (ScoreChanged row : best) {
            Model model = row.model();
            boolean leads = groups.add(new Group(model.openness(), model.country()));
            boolean leadsItsSize = model.openness().isOpen() && groups.add(model.sizeTier());
            if (kept.size() < top || leads || leadsItsSize) {
                kept.add(row);
            }
        }
        return kept;
    }

    Excerpt excerpt(Recipe recipe) {
        boolean whole = marker.complete() && rows.size() == all;
        ExcerptHead head = ExcerptHead.board(
                recipe.taken(marker.provenance(), marker.publishedAt(), whole),
                marker.board(),
                marker.scale(),
                marker.scaleVersion());
        return new Excerpt(head, rows.stream().map(BoardCut::listed).toList());
    }

    private static ListedScore listed(ScoreChanged row) {
        Stated stated = row.stated();
        return new ListedScore(
                row.alias(),
                stated == null ? null : stated.organization(),
                stated == null ? null : stated.licence(),
                stated == null ? null : stated.link(),
                row.model().releasedBasis() == DateBasis.STATED ? row.model().releasedOn() : null,
                row.score(),
                row.rank());
    }

    private record Group(Openness openness, @Nullable String country) {}
}
