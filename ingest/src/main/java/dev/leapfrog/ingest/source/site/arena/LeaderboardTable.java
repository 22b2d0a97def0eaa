package dev.leapfrog.ingest.source.site.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.page.FieldCensus;
import dev.leapfrog.ingest.source.page.FieldNames;
import dev.leapfrog.ingest.source.value.ListedNumber;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The table of a page. Its cell of the model holds the name, as a link as a rule, and after it who made it and under
 * which licence: {@code Organization · Licence}.
 *
 * @param head headings of the columns
 * @param lines at least one
 * @param rank where its column is, from 0; -1 when there is none; likewise for the others
 */
record LeaderboardTable(List<String> head, List<Element> lines, int rank, int model, int score, int votes) {
    private static final Pattern SCORE = Pattern.compile(
            "([0-9]{1,4}(?:\\.[0-9]{1,9})?)\\s*(?:±\\s*([0-9.]{1,10})|\\+([0-9.]{1,10})\\s*/\\s*[-−–]([0-9.]{1,10}))?.*");
    /** The rank spread follows from the intervals; prices and lengths belong to no provider. */
    private static final FieldNames COLUMNS =
            FieldNames.reading("rank", "model", "score", "votes").leaving("rank spread|price.*|context.*");

    private static final Pattern MAKER = Pattern.compile("([^·]{1,100})·([^·]{1,100})");

    LeaderboardTable {
        head = List.copyOf(head);
        lines = List.copyOf(lines);
    }

    /**
     * The first table with a column of models and one of scores.
     *
     * @throws UnreadableException when there is none, or it has no lines
     */
    static LeaderboardTable of(Document document) throws UnreadableException {
        for (Element table : document.select("table")) {
            List<String> head = table.select("thead th").eachText();
            int model = column(head, "model");
            int score = column(head, "score");
            List<Element> lines = table.select("tbody tr");
            if (model >= 0 && score >= 0 && !lines.isEmpty()) {
                return new LeaderboardTable(head, lines, column(head, "rank"), model, score, column(head, "votes"));
            }
        }
        throw new UnreadableException("no leaderboard");
    }

    private static int column(List<String> head, String name) {
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).strip().toLowerCase(Locale.ROOT).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The columns that are neither read nor left on purpose, with the number of lines that have a text there. */
    SortedMap<String, Integer> newColumns() {
        FieldCensus census = new FieldCensus();
        for (Element line : lines) {
            List<Element> cells = line.select("> td");
            List<String> filled = new ArrayList<>();
            for (int i = 0; i < head.size(); i++) {
                if (!text(cells, i).isBlank() && !head.get(i).isBlank()) {
                    filled.add(head.get(i).strip().toLowerCase(Locale.ROOT));
                }
            }
            census.row(filled, COLUMNS::contains);
        }
        return census.inMostRows();
    }

    /** Where a line is in the page, for people. */
    String where(Element line) {
        return "line " + (line.elementSiblingIndex() + 1);
    }

    ListedScore read(Element line) throws UnreadableException {
        List<Element> cells = line.select("> td");
        Element cell = model < cells.size() ? cells.get(model) : null;
        Matcher written = SCORE.matcher(text(cells, score));
        if (cell == null || !written.matches()) {
            throw new UnreadableException(cell == null ? "no model" : "score is no number");
        }
        String name = ListedText.of(name(cell));
        if (name == null) {
            throw new UnreadableException("no name");
        }
        String whole = cell.text();
        int at = whole.indexOf(name);
        Matcher maker =
                MAKER.matcher(at < 0 ? "" : whole.substring(at + name.length()).strip());
        boolean made = maker.matches();
        Integer placed = ListedNumber.count(text(cells, rank), "rank");
        return new ListedScore(
                name,
                made ? ListedText.of(maker.group(1)) : null,
                made ? ListedText.of(maker.group(2)) : null,
                null,
                null,
                score(written, ListedNumber.count(text(cells, votes), "votes")),
                placed == null || placed < 1 ? null : placed);
    }

    /** The text of the first link, or, where there is none, the first text at all. */
    private static String name(Element cell) {
        Element link = cell.selectFirst("a");
        return link != null
                ? link.text()
                : cell.nodeStream(TextNode.class)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .map(TextNode::text)
                        .orElse("");
    }

    private static Score score(Matcher written, @Nullable Integer votes) throws UnreadableException {
        double value = ListedNumber.decimal(written.group(1), "score");
        String above = written.group(2) == null ? written.group(3) : written.group(2);
        String below = written.group(2) == null ? written.group(4) : written.group(2);
        if (above == null || below == null) {
            return new Score(value, null, null, votes);
        }
        return new Score(
                value,
                value - ListedNumber.decimal(below, "score"),
                value + ListedNumber.decimal(above, "score"),
                votes);
    }

    private static String text(List<Element> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
    }
}
