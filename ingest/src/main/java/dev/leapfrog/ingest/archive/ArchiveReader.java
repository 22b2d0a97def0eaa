package dev.leapfrog.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** The second pass: hands out responses in order. A file is open from its first response to its last. */
public final class ArchiveReader implements Closeable {
    /** No page that is read is near this large; what is, once decoded, is an accident or an attack. */
    private static final int LARGEST_BODY = 64 << 20;

    private final List<IndexedResponse> index;
    private final int end;
    private final Map<Path, Long> unread;
    private final Map<Path, WarcReader> open = new HashMap<>();
    private int position;

    ArchiveReader(List<IndexedResponse> index, @Nullable Instant to) {
        this.index = index;
        this.end = to == null
                ? index.size()
                : Math.toIntExact(index.stream()
                        .takeWhile(response -> !response.at().date().isAfter(to))
                        .count());
        this.unread = index.subList(0, end).stream()
                .collect(Collectors.groupingBy(IndexedResponse::path, HashMap::new, Collectors.counting()));
    }

    /** How many responses will be handed out in all. */
    public int size() {
        return end;
    }

    /** The date of the response after the one handed out last, read or not; empty at the end of the archives. */
    public Optional<Instant> nextDate() {
        return position < index.size() ? Optional.of(index.get(position).at().date()) : Optional.empty();
    }

    /**
     * The next response; null at the end.
     *
     * @throws IOException when a file has changed or gone since it was indexed
     */
    public @Nullable RecordedResponse next() throws IOException {
        if (position == end) {
            return null;
        }
        IndexedResponse response = index.get(position++);
        RecordedResponse read = read(response);
        if (unread.merge(response.path(), -1L, Long::sum) == 0) {
            reader(response.path()).close();
            open.remove(response.path());
        }
        return read;
    }

    private RecordedResponse read(IndexedResponse response) throws IOException {
        WarcResponse record = record(response);
        HttpResponse http = record.http();
        return new RecordedResponse(
                response.at(),
                response.url(),
                http.status(),
                content(record, http),
                http.headers().first("Link").orElse(null));
    }

    private WarcResponse record(IndexedResponse response) throws IOException {
        WarcReader reader = reader(response.path());
        reader.position(response.at().offset());
        if (reader.next().orElse(null) instanceof WarcResponse found
                && found.target().equals(response.url())
                && found.date().equals(response.at().date())) {
            return found;
        }
        throw new IOException("archive " + response.path() + " has changed since it was opened; run this again");
    }

    private static RecordedResponse.Content content(WarcResponse record, HttpResponse http) {
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            return new RecordedResponse.Undecodable("recorded only in part: " + record.truncated());
        }
        try {
            byte[] body = http.bodyDecoded().stream().readNBytes(LARGEST_BODY + 1);
            return body.length > LARGEST_BODY
                    ? new RecordedResponse.Undecodable("body over " + (LARGEST_BODY >> 20) + " MiB")
                    : new Body(body);
        } catch (IOException wrongEncoding) {
            return new RecordedResponse.Undecodable("body cannot be decoded: " + wrongEncoding.getMessage());
        }
    }

    private WarcReader reader(Path path) throws IOException {
        WarcReader known = open.get(path);
        if (known != null) {
            return known;
        }
        WarcReader opened = new WarcReader(path);
        open.put(path, opened);
        return opened;
    }

    @Override
    public void close() throws IOException {
        for (WarcReader reader : open.values()) {
            reader.close();
        }
        open.clear();
    }
}
