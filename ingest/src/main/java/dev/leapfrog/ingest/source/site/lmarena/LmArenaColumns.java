package dev.leapfrog.ingest.source.site.lmarena;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.page.CsvColumn;
import dev.leapfrog.ingest.source.page.CsvRow;
import dev.leapfrog.ingest.source.page.CsvTable;
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
    private static final Pattern INTERVAL =
            Pattern.compile("\\+(\\d{1,4}(?:\\.\\d{1,9})?)/-(\\d{1,4}(?:\\.\\d{1,9})?)");
    private static final Pattern EITHER_WAY = Pattern.compile("± ?(\\d{1,4}(?:\\.\\d{1,9})?)");

    static LmArenaColumns of(CsvTable table) throws UnreadableException {
        return new LmArenaColumns(
                table.header().size(),
                table.requiredColumn("model", "model_name", "name"),
                table.requiredColumn("arena_score", "arena score", "arena_elo", "rating", "score"),
                table.column("95_pct_ci", "95% ci", "95% ci (±)", "ci"),
                table.column("votes", "vote_count", "vote count"),
                table.column("organization"),
                table.column("license", "licence"),
                table.column("url", "link"),
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
