package dev.leapfrog.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes a WARC/1.1 file: one gzip member a record, {@code warcinfo} first, then {@code response} records. The same
 * responses give the same bytes: record ids are made of what they name.
 */
public final class ArchiveWriter implements Closeable {
    private static final MediaType WARC_FIELDS = MediaType.parse("application/warc-fields");

    private final FileChannel channel;
    private final WarcWriter writer;

    private ArchiveWriter(FileChannel channel) throws IOException {
        this.channel = channel;
        this.writer = new WarcWriter(channel, WarcCompression.GZIP);
    }

    /**
     * Begins a file.
     *
     * @param created the date of the {@code warcinfo} record
     * @param description fields that say what the file holds, such as {@code description}, {@code origin}
     * @throws java.nio.file.FileAlreadyExistsException when the file exists: a recording is never overwritten
     */
    public static ArchiveWriter create(Path file, Instant created, Map<String, String> description) throws IOException {
        ArchiveWriter archive =
                new ArchiveWriter(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
        archive.writeInfo(String.valueOf(file.getFileName()), created, description);
        return archive;
    }

    private void writeInfo(String filename, Instant created, Map<String, String> description) throws IOException {
        StringBuilder fields = new StringBuilder("format: WARC file version 1.1\r\n");
        new TreeMap<>(description)
                .forEach((name, value) -> fields.append(name + ": " + value.replaceAll("\\R", " ") + "\r\n"));
        writer.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(id(filename + created))
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
        byte[] block = block(contentType, body);
        WarcDigest digest = sha1(body);
        writer.write(new WarcResponse.Builder(url)
                .version(MessageVersion.WARC_1_1)
                .recordId(id(url + date + digest))
                .date(date)
                .payloadDigest(digest)
                .blockDigest(sha1(block))
                .body(MediaType.HTTP_RESPONSE, block)
                .build());
    }

    /** The answer as it went over the line: head and body. */
    private static byte[] block(String contentType, byte[] body) {
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        block.writeBytes(body);
        return block.toByteArray();
    }

    private static UUID id(String named) {
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-1 is what WARC tools expect of a digest; it guards against accidents, not against forgery. */
    private static WarcDigest sha1(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(bytes);
            return new WarcDigest(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Writes through to the disk, then closes. */
    @Override
    public void close() throws IOException {
        try (channel;
                writer) {
            channel.force(true);
        }
    }
}
