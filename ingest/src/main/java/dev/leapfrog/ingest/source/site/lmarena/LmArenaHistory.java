package dev.leapfrog.ingest.source.site.lmarena;

import java.net.URL;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.SourceWeight;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.PlausibleRange;
import dev.leapfrog.ingest.source.page.CsvRow;
import dev.leapfrog.ingest.source.page.CsvTable;
import dev.leapfrog.ingest.source.page.PageSource;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.ListedNumber;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * The whole history of the overall text board in one CSV by nakasyou/lmarena-history: a line a date, a column a model,
 * both in any order, 0.0 for a model that was not listed. Every line is one dated, complete list of names and ratings.
 */
public final class LmArenaHistory extends PageSource {
    private static final String URL =
            "https://raw.githubusercontent.com/nakasyou/lmarena-history/main/output/result.csv";
    private static final String SCALE_VERSION = "arena-score";
    private static final BoardId BOARD = new BoardId(new ArenaId("lmarena", "text"), "overall");

    public LmArenaHistory() {
        super(
                "lmarena_history",
                "lmarena-history/1",
                "Third-party history of the Arena's overall ratings (github.com/nakasyou/lmarena-history, MIT; ratings by"
                        + " LMArena), from archives; before 2024-06-29 they are online Elo");
    }

    @Override
    public SourceWeight weight() {
        return SourceWeight.of(SourceWeight.Subject.BOARDS, 5);
    }

    @Override
    public boolean reads(String url) {
        return url.equals(URL);
    }

    @Override
    protected Parsing read(String url, byte[] body, Parts before) throws UnreadableException {
        return parse(CsvTable.read(body));
    }

    private static Parsed parse(CsvTable table) throws UnreadableException {
        List<String> models = models(table.header());
        SkippedRows skipped = new SkippedRows();
        Set<Instant> dates = new HashSet<>();
        List<BoardListing> listings = new ArrayList<>();
        for (CsvRow line : table.rows()) {
            if (line.cells().size() != table.header().size()) {
                throw new UnreadableException(line.where() + " has another number of cells than the header");
            }
            Instant date = date(line);
            if (!dates.add(date)) {
                throw new UnreadableException(line.where() + " has the date of another line");
            }
            listing(date, models, line, skipped, listings);
        }
        List<UnreadableRow> tolerated = skipped.tolerated();
        if (listings.isEmpty()) {
            throw new UnreadableException("no model is listed on any date");
        }
        return new Parsed(listings, tolerated);
    }

    /** The names in the header; the first column, which has none, holds the dates. */
    private static List<String> models(List<String> header) throws UnreadableException {
        if (header.size() < 2 || !header.getFirst().isEmpty()) {
            throw new UnreadableException("the first column is not the unnamed column of dates");
        }
        List<String> models = new ArrayList<>(header.size() - 1);
        for (String cell : header.subList(1, header.size())) {
            String name = ListedText.of(cell);
            if (name == null) {
                throw new UnreadableException("a column of ratings has no name");
            }
            models.add(name);
        }
        return models;
    }

    private static Instant date(CsvRow line) throws UnreadableException {
        try {
            return LocalDate.parse(line.cells().getFirst(), DateTimeFormatter.BASIC_ISO_DATE)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException noDate) {
            throw new UnreadableException(line.where() + " begins with no date");
        }
    }

    /** Reads a line into the list of that date; a line on which no model is listed is left out. */
    private static void listing(
            Instant date, List<String> models, CsvRow line, SkippedRows skipped, List<BoardListing> into)
            throws UnreadableException {
        List<ListedScore> rows = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < models.size(); i++) {
            try {
                double rating = ListedNumber.decimal(line.cells().get(i + 1), "rating");
                if (rating != 0) {
                    Score score = PlausibleRange.of(Scale.ELO).require(Score.of(rating));
                    rows.add(new ListedScore(models.get(i), null, null, null, null, score, null));
                }
                skipped.read();
            } catch (UnreadableException unlikeTheOthers) {
                skipped.skip(line.where() + ", " + models.get(i), unlikeTheOthers);
                complete = false;
            }
        }
        if (rows.isEmpty()) {
            skipped.skip(line.where(), new UnreadableException("no model is listed"));
        } else {
            into.add(new BoardListing(BOARD, Scale.ELO, SCALE_VERSION, date, complete, rows));
        }
    }
}
