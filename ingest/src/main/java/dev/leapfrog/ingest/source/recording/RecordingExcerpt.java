package dev.leapfrog.ingest.source.recording;

import java.io.ByteArrayOutputStream;
import java.util.List;

import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.EventJson;
import dev.leapfrog.ingest.source.ListedScore;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.UnreadableException;
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
    public Parsing parse(String url, byte[] body, Parts before) {
        try {
            List<ExcerptLine> lines = ExcerptLine.of(body);
            if (lines.size() < 2) {
                throw new UnreadableException("no rows");
            }
            ExcerptHead head = lines.getFirst().read(ExcerptHead.class);
            if (!url.equals(url(head.board()))) {
                throw new UnreadableException("recorded as " + url + " but holds " + head.board());
            }
            return head.listing()
                    .read(lines.subList(1, lines.size()), line -> line.read(ListedScore.class), ExcerptLine::where);
        } catch (UnreadableException unlikeTheForm) {
            return new Unrecognised(unlikeTheForm.reason());
        }
    }
}
