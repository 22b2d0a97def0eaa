package dev.leapfrog.ingest.source.lmarena;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.ArenaId;
import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.Scale;
import dev.leapfrog.ingest.source.BoardListing;
import dev.leapfrog.ingest.source.CsvRow;
import dev.leapfrog.ingest.source.CsvTable;
import dev.leapfrog.ingest.source.ListedScore;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.PlausibleRange;
import dev.leapfrog.ingest.source.SkippedRows;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.UnreadableException;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.Unrecognised;

/**
 * The overall board of an arena as one CSV that is overwritten daily: undated, complete, columns told apart by name
 * because they come, go and are renamed.
 */
public final class LmArenaCsv implements Source {
    private static final String REPOSITORY =
            "https://raw.githubusercontent.com/fboulnois/llm-leaderboard-csv/main/csv/";
    private static final String SCALE_VERSION = "arena-score";

    private final String name;
    private final BoardId board;
    private final Set<String> urls;

    /**
     * A source of that shape.
     *
     * @param urls the addresses the file has had over time
     */
    public LmArenaCsv(String name, ArenaId arena, Set<String> urls) {
        this.name = name;
        this.board = new BoardId(arena, "overall");
        this.urls = Set.copyOf(urls);
    }

    /** The daily copy of the text arena by fboulnois/llm-leaderboard-csv, since June 2024. */
    public static LmArenaCsv text() {
        return new LmArenaCsv(
                "lmarena_csv",
                new ArenaId("lmarena", "text"),
                Set.of(REPOSITORY + "lmsys.csv", REPOSITORY + "lmarena_text.csv"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String parser() {
        return "lmarena-csv/1";
    }

    @Override
    public boolean reads(String url) {
        return urls.contains(url);
    }

    @Override
    public Parsing parse(String url, byte[] body) {
        try {
            return parse(CsvTable.read(body));
        } catch (UnreadableException unlikeThePage) {
            return new Unrecognised(String.valueOf(unlikeThePage.getMessage()));
        }
    }

    private Parsed parse(CsvTable table) throws UnreadableException {
        LmArenaColumns columns = LmArenaColumns.of(table);
        SkippedRows skipped = new SkippedRows();
        List<ListedScore> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            try {
                rows.add(columns.read(row));
                skipped.read();
            } catch (UnreadableException unlikeTheOthers) {
                skipped.skip(row.where(), unlikeTheOthers);
            }
        }
        List<UnreadableRow> tolerated = skipped.tolerated();
        PlausibleRange.of(Scale.ELO).require(rows);
        boolean complete = tolerated.isEmpty();
        return new Parsed(List.of(new BoardListing(board, Scale.ELO, SCALE_VERSION, null, complete, rows)), tolerated);
    }
}
