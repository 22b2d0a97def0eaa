package dev.leapfrog.ingest.source.recording;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.page.BoardHead;
import dev.leapfrog.ingest.source.page.PageSource;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * One list that one source published, as NDJSON, often cut to some of its rows: an {@link ExcerptHead} in the first
 * line, then a {@link ListedScore}, {@link ListedOffer} or {@link ListedEntry} a line. The list is dated, so that an
 * excerpt made years later still has the date of the original.
 */
public final class RecordingExcerpt extends PageSource {
    /** Media type of the body. */
    public static final String CONTENT_TYPE = "application/x-ndjson; charset=utf-8";

    private static final String URL_PREFIX = "urn:leapfrog:recording:";

    private final String recorded;
    private final String lineage;

    /**
     * The excerpts of one source.
     *
     * @param recorded its name
     * @param lineage what its lists are copied from
     */
    public RecordingExcerpt(String recorded, String lineage) {
        super(
                RecordedSource.of(recorded),
                "leapfrog-recording/2",
                "Excerpts of " + recorded + "; origin and licence are in the head of each");
        this.recorded = recorded;
        this.lineage = lineage;
    }

    /** The address under which an excerpt is recorded: the source's name and what served the original. */
    public static String url(ExcerptHead head) {
        return URL_PREFIX + head.from().source() + ":" + head.from().url();
    }

    /** The names of the sources of which there are excerpts under these addresses. */
    public static SortedSet<String> recorded(Iterable<String> urls) {
        SortedSet<String> recorded = new TreeSet<>();
        for (String url : urls) {
            int end = url.startsWith(URL_PREFIX) ? url.indexOf(':', URL_PREFIX.length()) : -1;
            if (end > URL_PREFIX.length()) {
                recorded.add(url.substring(URL_PREFIX.length(), end));
            }
        }
        return recorded;
    }

    /** Writes one list, rows in the order given. */
    public static byte[] write(ExcerptHead head, List<?> rows) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        writeLine(head, lines);
        rows.forEach(row -> writeLine(row, lines));
        return lines.toByteArray();
    }

    private static void writeLine(Object json, ByteArrayOutputStream lines) {
        lines.writeBytes(EventJson.write(json));
        lines.write('\n');
    }

    @Override
    public String lineage() {
        return lineage;
    }

    @Override
    public boolean reads(String url) {
        return url.startsWith(URL_PREFIX + recorded + ":");
    }

    @Override
    protected Parsing read(String url, byte[] body, Parts before) throws UnreadableException {
        List<ExcerptLine> lines = ExcerptLine.of(body);
        if (lines.size() < 2) {
            throw new UnreadableException("no rows");
        }
        ExcerptHead head = lines.getFirst().read(ExcerptHead.class);
        if (!url.equals(url(head))) {
            throw new UnreadableException("recorded as " + url + " but holds " + url(head));
        }
        return parse(head, lines.subList(1, lines.size()));
    }

    private static Parsed parse(ExcerptHead head, List<ExcerptLine> lines) throws UnreadableException {
        BoardHead board = head.boardHead();
        if (board != null) {
            return board.read(lines, line -> line.read(ListedScore.class), ExcerptLine::where);
        }
        return head.list() == ExcerptHead.Kind.PRICES
                ? list(
                        lines,
                        ListedOffer.class,
                        offer -> offer.id() + " from " + offer.validFrom(),
                        (offers, whole) -> new PriceListing(
                                head.from().publishedAt(), head.from().complete() && whole, offers))
                : list(
                        lines,
                        ListedEntry.class,
                        ListedEntry::id,
                        (entries, whole) -> new ModelListing(
                                head.from().publishedAt(), head.from().complete() && whole, entries));
    }

    private static <R> Parsed list(List<ExcerptLine> lines, Class<R> type, Function<R, String> key, ListOf<R> listing)
            throws UnreadableException {
        SkippedRows skipped = new SkippedRows();
        Set<String> keys = new HashSet<>();
        List<R> rows = skipped.readAll(
                lines,
                line -> {
                    R row = line.read(type);
                    if (!keys.add(key.apply(row))) {
                        throw new UnreadableException("another " + key.apply(row));
                    }
                    return row;
                },
                ExcerptLine::where);
        boolean whole = skipped.isEmpty();
        List<UnreadableRow> tolerated = skipped.tolerated();
        return new Parsed(List.of(listing.of(rows, whole)), tolerated);
    }

    /** A list made of rows, given whether all could be read. */
    @FunctionalInterface
    private interface ListOf<R> {
        Listing of(List<R> rows, boolean whole);
    }
}
