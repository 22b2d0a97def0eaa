package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.PlausibleRange;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page shows boards: one, or, where a part of its name differs from row to row, one for each text of that part.
 *
 * @param name the three parts of a board's name, {@code publisher/arena/category}, written in lower case with hyphens
 *     for blanks and underscores; a row without one of them is no concern of the boards
 * @param version name of the scale's version; another one breaks the series
 * @param complete whether a row that is missing has left the board
 * @param date the date of the list that a row belongs to, where the page has lists of several; null where all are of
 *     one
 */
public record BoardRule(
        List<FieldRule> name,
        Scale scale,
        FieldRule version,
        boolean complete,
        RowSelection rows,
        ModelFields model,
        ScoreFields score,
        @Nullable FieldRule rank,
        @Nullable FieldRule date)
        implements ListRule {
    private static final int PARTS = 3;

    public BoardRule {
        name = List.copyOf(name);
    }

    /**
     * Reads a rule.
     *
     * @param board name of the board, in which {@code {arena}} and {@code {category}} stand for these fields
     * @param version the same for all rows, unless there is a field {@code versionAt}
     */
    @JsonCreator
    static BoardRule of(
            @JsonProperty("board") String board,
            @JsonProperty("arena") @Nullable FieldRule arena,
            @JsonProperty("category") @Nullable FieldRule category,
            @JsonProperty("scale") Scale scale,
            @JsonProperty("version") @Nullable String version,
            @JsonProperty("versionAt") @Nullable FieldRule versionAt,
            @JsonProperty("complete") boolean complete,
            @JsonProperty("rows") @Nullable String rows,
            @JsonProperty("where") @Nullable RowFilter where,
            @JsonProperty("model") ModelFields model,
            @JsonProperty("score") ScoreFields score,
            @JsonProperty("rank") @Nullable FieldRule rank,
            @JsonProperty("date") @Nullable FieldRule date) {
        if ((version == null) == (versionAt == null)) {
            throw new IllegalArgumentException("a board needs 'version' or 'versionAt', one of them");
        }
        return new BoardRule(
                name(board, arena, category),
                scale,
                versionAt == null ? FieldRule.constant(String.valueOf(version)) : versionAt,
                complete,
                RowSelection.of(rows, where),
                model,
                score,
                rank,
                date);
    }

    private static List<FieldRule> name(String board, @Nullable FieldRule arena, @Nullable FieldRule category) {
        List<FieldRule> name = new ArrayList<>();
        for (String part : board.split("/", -1)) {
            FieldRule field = switch (part) {
                case "{arena}" -> arena;
                case "{category}" -> category;
                default -> FieldRule.constant(part);
            };
            if (field == null) {
                throw new IllegalArgumentException("'board' names " + part + ", but there is no such field");
            }
            name.add(field);
        }
        if (name.size() != PARTS) {
            throw new IllegalArgumentException("'board' must be publisher/arena/category, not '" + board + "'");
        }
        return name;
    }

    @Override
    public List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped)
            throws UnreadableException {
        int unreadable = skipped.count();
        Map<String, List<Placed>> byBoard = new TreeMap<>();
        for (Placed row : rows.read(document, page, skipped, one -> read(one, page, published))) {
            byBoard.computeIfAbsent(row.list(), list -> new ArrayList<>()).add(row);
        }
        boolean whole = complete && skipped.count() == unreadable;
        List<Listing> listings = new ArrayList<>();
        for (List<Placed> board : byBoard.values()) {
            List<ListedScore> scores = board.stream().map(Placed::score).toList();
            PlausibleRange.of(scale).require(scores);
            Placed first = board.getFirst();
            listings.add(new BoardListing(first.board, scale, first.version, first.published, whole, scores));
        }
        return listings;
    }

    private @Nullable Placed read(DocumentRow row, PageAddress page, @Nullable Instant published)
            throws UnreadableException {
        List<String> parts = new ArrayList<>();
        for (FieldRule part : name) {
            String text = part.line(row, page);
            if (text == null) {
                return null;
            }
            parts.add(text.replace(' ', '-').replace('_', '-').toLowerCase(Locale.ROOT));
        }
        Score listed = score.read(row, page);
        if (listed == null) {
            return null;
        }
        String scaleVersion = version.line(row, page);
        if (scaleVersion == null) {
            throw new UnreadableException("no version of the scale");
        }
        ListedModel of = model.read(row, page);
        return new Placed(
                board(parts),
                scaleVersion,
                date == null ? published : dated(row, page, date),
                new ListedScore(
                        of.name(),
                        of.organization(),
                        of.licence(),
                        of.link(),
                        of.releasedOn(),
                        listed,
                        rank(row, page)));
    }

    private static Instant dated(DocumentRow row, PageAddress page, FieldRule date) throws UnreadableException {
        Instant at = date.instant(row, page, "date");
        if (at == null) {
            throw new UnreadableException("no date");
        }
        return at;
    }

    private static BoardId board(List<String> parts) throws UnreadableException {
        try {
            return BoardId.parse(String.join("/", parts));
        } catch (IllegalArgumentException noName) {
            throw new UnreadableException("board: " + noName.getMessage());
        }
    }

    private @Nullable Integer rank(DocumentRow row, PageAddress page) throws UnreadableException {
        Double placed = rank == null ? null : rank.number(row, page, "rank");
        return placed == null || placed < 1 || placed > Integer.MAX_VALUE ? null : (int) Math.round(placed);
    }

    private record Placed(
            BoardId board, String version, @Nullable Instant published, ListedScore score) {
        /** Which list of the page it is a row of. */
        String list() {
            return board + " " + version + " " + published;
        }
    }
}
