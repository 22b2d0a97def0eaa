package dev.leapfrog.ingest.source.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.EventJson;
import dev.leapfrog.events.UnreadableEvent;
import dev.leapfrog.ingest.source.BoardListing;
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
 * One publication of one board as NDJSON, usually cut to its best rows: an {@link ExcerptHead} in the first line, then
 * a {@link ListedScore} a line. Dated, so that an excerpt made years later still tells of its own date.
 */
public final class RecordingExcerpt implements Source {
    /** Media type of the body. */
    public static final String CONTENT_TYPE = "application/x-ndjson; charset=utf-8";

    private static final String URL_PREFIX = "urn:leapfrog:recording:";

    /** The address under which excerpts of a board are recorded. */
    public static String url(BoardId board) {
        return URL_PREFIX + board;
    }

    /** Writes one publication, rows in the order given. */
    public static byte[] write(ExcerptHead head, List<ListedScore> rows) {
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
    public String name() {
        return "leapfrog_recording";
    }

    @Override
    public String parser() {
        return "leapfrog-recording/1";
    }

    @Override
    public boolean reads(String url) {
        return url.startsWith(URL_PREFIX);
    }

    @Override
    public Parsing parse(String url, byte[] body) {
        try {
            return parse(
                    url,
                    new String(body, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList());
        } catch (UnreadableException unlikeTheForm) {
            return new Unrecognised(String.valueOf(unlikeTheForm.getMessage()));
        }
    }

    private static Parsed parse(String url, List<String> lines) throws UnreadableException {
        if (lines.size() < 2) {
            throw new UnreadableException("no rows");
        }
        ExcerptHead head = read(lines.getFirst(), ExcerptHead.class);
        if (!url.equals(url(head.board()))) {
            throw new UnreadableException("recorded as " + url + " but holds " + head.board());
        }
        SkippedRows skipped = new SkippedRows();
        List<ListedScore> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                rows.add(read(lines.get(i), ListedScore.class));
                skipped.read();
            } catch (UnreadableException unlikeTheOthers) {
                skipped.skip("line " + (i + 1), unlikeTheOthers);
            }
        }
        List<UnreadableRow> tolerated = skipped.tolerated();
        PlausibleRange.of(head.scale()).require(rows);
        boolean complete = head.complete() && tolerated.isEmpty();
        return new Parsed(
                List.of(new BoardListing(
                        head.board(), head.scale(), head.scaleVersion(), head.publishedAt(), complete, rows)),
                tolerated);
    }

    private static <T> T read(String line, Class<T> type) throws UnreadableException {
        try {
            T read = EventJson.read(line.getBytes(StandardCharsets.UTF_8), type);
            if (type.isInstance(read)) {
                return read;
            }
        } catch (UnreadableEvent otherShape) {
            throw new UnreadableException(firstLine(otherShape));
        }
        throw new UnreadableException("line holds nothing");
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
