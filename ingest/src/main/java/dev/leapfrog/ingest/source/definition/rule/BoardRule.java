package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.definition.rule.field.BoardFields;
import dev.leapfrog.ingest.source.definition.rule.field.ModelFields;
import dev.leapfrog.ingest.source.definition.rule.field.ScoreFields;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.PlausibleRange;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page shows boards: one, or, where a part of the board's name differs from row to row, one for each text of
 * that part. A row without a part of the name is not part of any board.
 *
 * @param headline the board that people quote of those that are shown here; null when there is none
 * @param onlyBoard the board that is shown here, when there is just one and it is not said whether people quote it
 * @param complete whether a row that is missing has left the board
 * @param date the date of the list that a row belongs to, where the page has lists of several dates; null where all are
 *     of the date that the page bears
 */
public record BoardRule(
        BoardFields board,
        @Nullable BoardId headline,
        @Nullable BoardId onlyBoard,
        boolean complete,
        RowSelection rows,
        ModelFields model,
        ScoreFields score,
        @Nullable FieldRule rank,
        @Nullable FieldRule date)
        implements ListRule {
    /** Reads a rule; see {@link BoardFields} for the fields of the board. */
    @JsonCreator
    static BoardRule of(
            @JsonProperty("board") String board,
            @JsonProperty("headline") @Nullable Boolean headline,
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
        return new BoardRule(
                BoardFields.of(board, arena, category, scale, version, versionAt),
                HeadlineBoard.of(board, headline),
                headline == null ? HeadlineBoard.only(board) : null,
                complete,
                RowSelection.of(rows, where),
                model,
                score,
                rank,
                date);
    }

    /** The same when the definition has no other rule for boards: then people quote the only board there is. */
    public BoardRule alone() {
        BoardId only = headline == null ? onlyBoard : headline;
        return new BoardRule(board, only, null, complete, rows, model, score, rank, date);
    }

    @Override
    public List<RowSelection> selections() {
        return List.of(rows);
    }

    @Override
    public List<FieldRule> needed() {
        return List.of(model.name(), score.value());
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
        for (List<Placed> placed : byBoard.values()) {
            List<ListedScore> scores = placed.stream().map(Placed::score).toList();
            Placed first = placed.getFirst();
            listings.add(new BoardListing(first.board, board.scale(), first.version, first.published, whole, scores));
        }
        return listings;
    }

    private @Nullable Placed read(DocumentRow row, PageAddress page, @Nullable Instant published)
            throws UnreadableException {
        String name = board.name(row, page);
        Score listed = name == null ? null : score.read(row, page);
        if (name == null || listed == null) {
            return null;
        }
        PlausibleRange.of(board.scale()).require(listed);
        String version = board.version(row, page);
        ListedModel of = model.read(row, page);
        return new Placed(
                BoardFields.board(name),
                version,
                date == null ? published : date.requiredInstant(row, page, "date"),
                new ListedScore(
                        of.name(),
                        of.organization(),
                        of.licence(),
                        of.link(),
                        of.releasedOn(),
                        listed,
                        rank(row, page)));
    }

    @Override
    public boolean takes(DocumentRow row, PageAddress page) {
        try {
            return ListRule.super.takes(row, page) && board.name(row, page) != null;
        } catch (UnreadableException oddName) {
            return true;
        }
    }

    private @Nullable Integer rank(DocumentRow row, PageAddress page) throws UnreadableException {
        Double placed = OptionalField.number(rank, row, page, "rank");
        return placed == null || placed < 1 || placed > Integer.MAX_VALUE ? null : (int) Math.round(placed);
    }

    /** A row and the list that it belongs to. */
    private record Placed(
            BoardId board, String version, @Nullable Instant published, ListedScore score) {
        /** The board, scale version and date of the list, as one text. */
        String list() {
            return board + " " + version + " " + published;
        }
    }
}
