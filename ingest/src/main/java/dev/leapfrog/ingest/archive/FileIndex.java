package dev.leapfrog.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.leapfrog.events.source.SourceState;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The first pass over one file: reads every record to its end, keeps of each response only where it stands. */
final class FileIndex {
    private final String label;
    private final Path path;
    private final List<Long> starts = new ArrayList<>();
    private final List<IndexedResponse> responses = new ArrayList<>();

    private FileIndex(String label, Path path) {
        this.label = label;
        this.path = path;
    }

    /**
     * Indexes a file.
     *
     * @throws CorruptArchiveException when any record of it cannot be read to its end, or is not what its digest says
     */
    static List<IndexedResponse> of(String label, Path path) throws IOException {
        FileIndex index = new FileIndex(label, path);
        try (FileChannel channel = FileChannel.open(path);
                WarcReader reader = new WarcReader(channel)) {
            index.read(reader);
            if (reader.compression() == WarcCompression.GZIP) {
                GzipMembers.verify(path, index.starts);
            }
        } catch (EOFException tooShort) {
            throw new CorruptArchiveException(path, 0, "too short for a WARC record");
        }
        return index.responses;
    }

    private void read(WarcReader reader) throws CorruptArchiveException {
        try {
            reader.onWarning(warning -> {
                throw new IllegalArgumentException(warning);
            });
            reader.calculateBlockDigest();
            Optional<WarcRecord> next = reader.next();
            if (next.isEmpty()) {
                throw new CorruptArchiveException(path, 0, "no WARC record in it");
            }
            while (next.isPresent()) {
                starts.add(reader.position());
                read(next.get(), reader.position());
                next = reader.next();
            }
        } catch (CorruptArchiveException alreadySaid) {
            throw alreadySaid;
        } catch (IOException | IllegalArgumentException | DateTimeException | NoSuchElementException unreadable) {
            throw new CorruptArchiveException(path, reader.position(), unreadable);
        }
    }

    private void read(WarcRecord record, long offset) throws IOException {
        if (record instanceof WarcResponse response) {
            SourceState.Cursor at = new SourceState.Cursor(response.date(), label, offset);
            responses.add(new IndexedResponse(at, path, response.target()));
            response.http();
        }
        record.body().consume();
        Optional<WarcDigest> stated = record.blockDigest();
        Optional<WarcDigest> found = record.calculatedBlockDigest();
        if (stated.isPresent() && found.isPresent() && !stated.equals(found)) {
            throw new CorruptArchiveException(path, offset, "the record is not what its digest says");
        }
    }
}
