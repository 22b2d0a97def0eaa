package dev.leapfrog.ingest.source.site.lmarena;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.page.CsvColumn;
import dev.leapfrog.ingest.source.page.CsvRow;
import dev.leapfrog.ingest.source.page.CsvTable;
import dev.leapfrog.ingest.source.page.FieldNames;
import dev.leapfrog.ingest.source.value.ListedNumber;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file of {@link LmArenaCsv}, by the names that they have had. Only the model and its score must be
 * there.
 *
 * @param interval the 95 % interval as distances from the score, {@code +4/-3} or {@code ±4}
 */
record LmArenaColumns(
        int width,
        CsvColumn model,
        CsvColumn score,
        @Nullable CsvColumn interval,
        @Nullable CsvColumn votes,
        @Nullable CsvColumn organization,
        @Nullable CsvColumn licence,
        @Nullable CsvColumn link,
        @Nullable CsvColumn rank) {
    private static final String[] MODEL = {"model", "model_name", "name"};
    private static final String[] SCORE = {"arena_score", "arena score", "arena_elo", "rating", "score"};
    private static final String[] AROUND = {"95_pct_ci", "95% ci", "95% ci (±)", "ci"};
    private static final String[] VOTES = {"votes", "vote_count", "vote count"};
    private static final String[] LICENCE = {"license", "licence"};
    private static final String[] LINK = {"url", "link"};
    /** All columns that are read. */
    static final FieldNames FIELDS = FieldNames.reading(
            Stream.of(MODEL, SCORE, AROUND, VOTES, LICENCE, LINK, new String[] {"organization", "rank"})
                    .flatMap(Stream::of)
                    .toArray(String[]::new));

    private static final Pattern INTERVAL =
            Pattern.compile("\\+(\\d{1,4}(?:\\.\\d{1,9})?)/-(\\d{1,4}(?:\\.\\d{1,9})?)");
    private static final Pattern EITHER_WAY = Pattern.compile("± ?(\\d{1,4}(?:\\.\\d{1,9})?)");

    static LmArenaColumns of(CsvTable table) throws UnreadableException {
        return new LmArenaColumns(
                table.header().size(),
                table.requiredColumn(MODEL),
                table.requiredColumn(SCORE),
                table.column(AROUND),
                table.column(VOTES),
                table.column("organization"),
                table.column(LICENCE),
                table.column(LINK),
                table.column("rank"));
    }

    /**
     * Reads a line.
     *
     * @throws UnreadableException when a cell is not what its column says; the line is left out then
     */
    ListedScore read(CsvRow row) throws UnreadableException {
        if (row.cells().size() != width) {
            throw new UnreadableException(row.cells().size() + " cells instead of " + width);
        }
        String name = ListedText.of(row.cell(model));
        if (name == null) {
            throw new UnreadableException("no name");
        }
        Integer placed = ListedNumber.count(row.cell(rank), "rank");
        Integer unlessUnranked = placed == null || placed == 0 ? null : placed;
        return new ListedScore(
                name,
                ListedText.of(row.cell(organization)),
                ListedText.of(row.cell(licence)),
                ListedText.of(row.cell(link)),
                null,
                score(row),
                unlessUnranked);
    }

    private Score score(CsvRow row) throws UnreadableException {
        double value = ListedNumber.decimal(row.cell(score), "score");
        Integer count = ListedNumber.count(row.cell(votes), "votes");
        String written = ListedText.of(row.cell(interval));
        if (written == null) {
            return new Score(value, null, null, count);
        }
        Matcher either = EITHER_WAY.matcher(written);
        if (either.matches()) {
            double distance = ListedNumber.decimal(either.group(1), "interval");
            return new Score(value, value - distance, value + distance, count);
        }
        Matcher distances = INTERVAL.matcher(written);
        if (!distances.matches()) {
            throw new UnreadableException("interval is not of the form +4/-3 or ±4");
        }
        double above = ListedNumber.decimal(distances.group(1), "interval");
        double below = ListedNumber.decimal(distances.group(2), "interval");
        return new Score(value, value - below, value + above, count);
    }
}
