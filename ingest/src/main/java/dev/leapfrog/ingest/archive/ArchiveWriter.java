package dev.leapfrog.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.LiveResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes a WARC/1.1 file: one gzip member a record, {@code warcinfo} first, then {@code response} records. The same
 * responses give the same bytes: record ids are made of what they name.
 */
public final class ArchiveWriter implements Closeable {
    private static final MediaType WARC_FIELDS = MediaType.parse("application/warc-fields");

    private final DiskFile file;
    private final WarcWriter writer;

    private ArchiveWriter(DiskFile file) throws IOException {
        this.file = file;
        this.writer = new WarcWriter(file, WarcCompression.GZIP);
    }

    /**
     * Begins a file.
     *
     * @param created the date of the {@code warcinfo} record
     * @param description fields that say what the file holds, such as {@code description}, {@code origin}
     * @throws java.nio.file.FileAlreadyExistsException when the file exists: a recording is never overwritten
     */
    public static ArchiveWriter create(Path file, Instant created, Map<String, String> description) throws IOException {
        ArchiveWriter archive = new ArchiveWriter(DiskFile.create(file));
        try {
            archive.writeInfo(String.valueOf(file.getFileName()), created, description);
        } catch (IOException unwritten) {
            archive.file.close();
            Files.delete(file);
            throw unwritten;
        }
        return archive;
    }

    private void writeInfo(String filename, Instant created, Map<String, String> description) throws IOException {
        StringBuilder fields = new StringBuilder("format: WARC file version 1.1\r\n");
        new TreeMap<>(description)
                .forEach((name, value) -> fields.append(name + ": " + value.replaceAll("\\R", " ") + "\r\n"));
        writer.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(ResponseRecord.id(filename + created))
                .date(created)
                .filename(filename)
                .body(WARC_FIELDS, fields.toString().getBytes(StandardCharsets.UTF_8))
                .build());
    }

    /**
     * Adds an answer with status 200.
     *
     * @param contentType as in the HTTP header, such as {@code text/csv; charset=utf-8}
     */
    public void write(Instant date, String url, String contentType, byte[] body) throws IOException {
        Map<String, String> headers = Map.of("content-type", contentType);
        write(new LiveResponse(url, date, HttpURLConnection.HTTP_OK, headers, new Body(body)), date);
    }

    void write(LiveResponse response, Instant date) throws IOException {
        writer.write(ResponseRecord.of(response, date));
    }

    /** Where the next record will begin, in bytes. */
    long position() throws IOException {
        return file.position();
    }

    /** Writes through to the disk. */
    void force() throws IOException {
        file.force();
    }

    /** Takes back what was written after a position, and closes without finishing the record that is half there. */
    void abandon(long position) throws IOException {
        try (file) {
            file.truncate(position);
        }
    }

    /** Writes through to the disk, then closes. */
    @Override
    public void close() throws IOException {
        try (file;
                writer) {
            file.force();
        }
    }
}
