package dev.leapfrog.ingest.source.site.lmarena;

import java.util.Set;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.SourceWeight;
import dev.leapfrog.ingest.source.page.BoardHead;
import dev.leapfrog.ingest.source.page.CsvRow;
import dev.leapfrog.ingest.source.page.CsvTable;
import dev.leapfrog.ingest.source.page.FieldNames;
import dev.leapfrog.ingest.source.page.PageSource;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * The overall board of an arena as one CSV that is overwritten daily: undated, complete, columns found by name because
 * they come, go and are renamed.
 */
public final class LmArenaCsv extends PageSource {
    private static final String REPOSITORY =
            "https://raw.githubusercontent.com/fboulnois/llm-leaderboard-csv/main/csv/";
    private static final String SCALE_VERSION = "arena-score";

    /** Ranks of other orders than the score, and what models know, are no part of a board. */
    private static final FieldNames FIELDS =
            LmArenaColumns.FIELDS.leaving("rank_stylectrl|rank spread|knowledge_cutoff");

    private final BoardId board;
    private final Set<String> urls;

    /**
     * A source of that shape.
     *
     * @param urls the addresses the file has had over time
     */
    public LmArenaCsv(String name, ArenaId arena, Set<String> urls) {
        super(
                name,
                "lmarena-csv/1",
                "Third-party copy of the Arena leaderboards as CSV (github.com/fboulnois/llm-leaderboard-csv, MPL-2.0;"
                        + " ratings by LMArena), from archives");
        this.board = new BoardId(arena, "overall");
        this.urls = Set.copyOf(urls);
    }

    @Override
    public SourceWeight weight() {
        return SourceWeight.of(SourceWeight.Subject.BOARDS, 4);
    }

    /** The daily copy of the text arena by fboulnois/llm-leaderboard-csv, since June 2024. */
    public static LmArenaCsv text() {
        return new LmArenaCsv(
                "lmarena_csv",
                new ArenaId("lmarena", "text"),
                Set.of(REPOSITORY + "lmsys.csv", REPOSITORY + "lmarena_text.csv"));
    }

    @Override
    public boolean reads(String url) {
        return urls.contains(url);
    }

    @Override
    protected Parsing read(String url, byte[] body, Parts before) throws UnreadableException {
        CsvTable table = CsvTable.read(body);
        LmArenaColumns columns = LmArenaColumns.of(table);
        return new BoardHead(board, Scale.ELO, SCALE_VERSION, null, true)
                .read(table.rows(), columns::read, CsvRow::where)
                .withNewFields(FIELDS.newIn(table));
    }
}
