package dev.leapfrog.app.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;

/**
 * The publications of boards, thinned: of each time the first, and the last of all. A source that is preferred speaks
 * alone from its first publication to its last, so that no other one comes between; one that shows only what is true
 * now and one that carries its own history do not mix.
 */
final class BoardExcerpts {
    private final Recipe recipe;
    private final Map<BoardId, Map<String, Series>> boards = new TreeMap<>(Comparator.comparing(BoardId::toString));

    BoardExcerpts(Recipe recipe) {
        this.recipe = recipe;
    }

    void take(Observation event) {
        if (event instanceof ScoreChanged changed && takes(event, changed.board())) {
            series(event, changed.board()).changed(changed);
        } else if (event instanceof ScoreWithdrawn withdrawn && takes(event, withdrawn.board())) {
            series(event, withdrawn.board()).withdrawn(withdrawn);
        } else if (event instanceof BoardPublished marker && takes(event, marker.board())) {
            series(event, marker.board()).published(marker);
        }
    }

    private boolean takes(Observation event, BoardId board) {
        return recipe.boards().contains(board)
                && recipe.licences().containsKey(event.provenance().source());
    }

    private Series series(Observation event, BoardId board) {
        return boards.computeIfAbsent(board, added -> new TreeMap<>(Comparator.comparingInt(recipe::rank)))
                .computeIfAbsent(event.provenance().source(), added -> new Series());
    }

    List<Excerpt> excerpts() {
        List<Excerpt> all = new ArrayList<>();
        boards.values().forEach(sources -> {
            List<Series> preferred = new ArrayList<>();
            for (Series source : sources.values()) {
                source.lists.values().stream()
                        .filter(list -> preferred.stream().noneMatch(other -> other.covers(list.at())))
                        .forEach(all::add);
                preferred.add(source);
            }
        });
        return all;
    }

    /** One source's publications of one board. */
    private final class Series {
        private final Map<RowKey, ScoreChanged> rows = new HashMap<>();
        private final NavigableMap<Instant, Excerpt> lists = new TreeMap<>();
        private Instant closedAt = Instant.MIN;
        private boolean lastIsFirst = true;

        void changed(ScoreChanged row) {
            if (row.publication().publishedAt().isAfter(closedAt)) {
                rows.put(RowKey.of(row.model()), row);
            }
        }

        void withdrawn(ScoreWithdrawn row) {
            if (row.publication().publishedAt().isAfter(closedAt)) {
                rows.remove(RowKey.of(row.model()));
            }
        }

        void published(BoardPublished marker) {
            Instant at = marker.publishedAt();
            if (!at.isAfter(closedAt)) {
                return;
            }
            LocalDate slot = recipe.every().slot(at);
            boolean first =
                    lists.isEmpty() || !recipe.every().slot(lists.lastKey()).equals(slot);
            closedAt = at;
            if (recipe.takes(marker.provenance(), at)) {
                if (!lastIsFirst) {
                    lists.pollLastEntry();
                }
                lists.put(at, new BoardCut(marker, rows.values(), recipe.top()).excerpt(recipe));
                lastIsFirst = first;
            }
        }

        /** Whether it speaks of that time, which is the whole month, say, in which it begins. */
        boolean covers(Instant at) {
            return !lists.isEmpty()
                    && !recipe.every().slot(at).isBefore(recipe.every().slot(lists.firstKey()))
                    && !recipe.every().slot(at).isAfter(recipe.every().slot(lists.lastKey()));
        }
    }
}
