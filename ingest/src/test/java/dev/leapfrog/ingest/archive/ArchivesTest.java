package dev.leapfrog.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchivesTest {
    private static final Instant MONDAY = Instant.parse("2024-06-17T11:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-06-18T11:00:00.250Z");
    private static final Instant WEDNESDAY = Instant.parse("2024-06-19T11:00:00Z");

    @TempDir
    Path folder;

    @Test
    void shouldGiveBackWhatWasWritten() throws IOException {
        Path file =
                write("a.warc.gz", new Written(MONDAY, "https://a/x", "one"), new Written(TUESDAY, "https://a/y", "é"));

        List<RecordedResponse> read = read(Archives.open(List.of(file)), null);

        assertThat(read).extracting(RecordedResponse::url).containsExactly("https://a/x", "https://a/y");
        assertThat(read).extracting(RecordedResponse::date).containsExactly(MONDAY, TUESDAY);
        assertThat(read).extracting(RecordedResponse::status).containsOnly(200);
        assertThat(read).extracting(ArchivesTest::text).containsExactly("one", "é");
        assertThat(read).extracting(response -> response.at().file()).containsOnly("a.warc.gz");
    }

    @Test
    void shouldWriteTheSameBytesForTheSameResponses() throws IOException {
        Path once = write("1/a.warc.gz", new Written(MONDAY, "https://a/x", "one"));
        Path again = write("2/a.warc.gz", new Written(MONDAY, "https://a/x", "one"));

        assertThat(again).hasSameBinaryContentAs(once);
    }

    @Test
    void shouldNotOverwriteARecording() throws IOException {
        Path file = write("a.warc.gz", new Written(MONDAY, "https://a/x", "one"));

        assertThatThrownBy(() -> ArchiveWriter.create(file, MONDAY, Map.of()))
                .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
    }

    @Test
    void shouldNotUnpackABodyWithoutEnd() throws IOException {
        Path file = write("a.warc.gz", new Written(MONDAY, "https://a/x", "0".repeat(65 << 20)));

        assertThat(read(Archives.open(List.of(file)), null))
                .singleElement()
                .extracting(RecordedResponse::content)
                .isEqualTo(new RecordedResponse.Undecodable("body over 64 MiB"));
    }

    @Test
    void shouldMergeFilesByDateThenFileThenOffset() throws IOException {
        Path b = write("b.warc.gz", new Written(MONDAY, "b1", "-"), new Written(WEDNESDAY, "b2", "-"));
        Path a = write(
                "a.warc.gz",
                new Written(WEDNESDAY, "a1", "-"),
                new Written(TUESDAY, "a2", "-"),
                new Written(WEDNESDAY, "a3", "-"));

        Archives archives = Archives.open(List.of(b, a));

        assertThat(archives.files()).containsExactly("a.warc.gz", "b.warc.gz");
        assertThat(archives.urls()).containsExactlyInAnyOrder("a1", "a2", "a3", "b1", "b2");
        assertThat(read(archives, null))
                .extracting(RecordedResponse::url)
                .containsExactly("b1", "a2", "a1", "a3", "b2");
    }

    @Test
    void shouldStopAtADateAndTellWhatComesNext() throws IOException {
        Path file = write(
                "a.warc.gz",
                new Written(MONDAY, "a1", "-"),
                new Written(TUESDAY, "a2", "-"),
                new Written(WEDNESDAY, "a3", "-"));
        Archives archives = Archives.open(List.of(file));

        assertThat(read(archives, TUESDAY)).extracting(RecordedResponse::url).containsExactly("a1", "a2");
        try (ArchiveReader reader = archives.read(TUESDAY)) {
            assertThat(reader.size()).isEqualTo(2);
            while (reader.next() != null) {}
            assertThat(reader.nextDate()).contains(WEDNESDAY);
        }
    }

    @Test
    void shouldReadUncompressedFilesAlike() throws IOException {
        Path packed = write("a.warc.gz", new Written(MONDAY, "a1", "one"), new Written(TUESDAY, "a2", "two"));
        Path plain = folder.resolve("a.warc");
        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.write(plain, unpacked.readAllBytes());
        }

        assertThat(read(Archives.open(List.of(plain)), null))
                .extracting(ArchivesTest::text)
                .containsExactly("one", "two");
    }

    @Test
    void shouldTellFilesOfOneNameApartByTheirFolders() throws IOException {
        Path first = write("2024/x/a.warc.gz", new Written(MONDAY, "1", "-"));
        Path second = write("2025/x/a.warc.gz", new Written(MONDAY, "2", "-"));
        Path third = write("2025/b.warc.gz", new Written(MONDAY, "3", "-"));

        assertThat(Archives.open(List.of(first, second, third)).files())
                .containsExactly("2024/x/a.warc.gz", "2025/x/a.warc.gz", "b.warc.gz");
    }

    @Test
    void shouldReadAFileOnceThatIsGivenTwice() throws IOException {
        Path file = write("a.warc.gz", new Written(MONDAY, "a1", "-"));
        Path link = Files.createSymbolicLink(folder.resolve("z.warc.gz"), file);

        assertThat(Archives.open(List.of(file, link, file)).size()).isEqualTo(1);
    }

    @Test
    void shouldUndoChunksAndContentEncoding() throws IOException {
        byte[] packed = gzip("packed text");
        ByteArrayOutputStream chunked = new ByteArrayOutputStream();
        chunked.writeBytes((Integer.toHexString(packed.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunked.writeBytes(packed);
        chunked.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Path file =
                raw("200 OK", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked.toByteArray(), "");

        assertThat(read(Archives.open(List.of(file)), null))
                .extracting(ArchivesTest::text)
                .containsExactly("packed text");
    }

    @Test
    void shouldPassOnABodyThatCannotBeDecodedAsSuch() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(gzip("a longer packed text, cut short by the server"), 20);
        Path file = raw("200 OK", "Content-Encoding: gzip\r\n", cut, "");

        assertThat(read(Archives.open(List.of(file)), null))
                .singleElement()
                .satisfies(response -> assertThat(response.content()).isInstanceOf(RecordedResponse.Undecodable.class));
    }

    @Test
    void shouldPassOnATruncatedRecordAsSuch() throws IOException {
        Path file = raw("200 OK", "", "half".getBytes(StandardCharsets.US_ASCII), "WARC-Truncated: length\r\n");

        assertThat(read(Archives.open(List.of(file)), null))
                .singleElement()
                .satisfies(response -> assertThat(response.content()).isInstanceOf(RecordedResponse.Undecodable.class));
    }

    @Test
    void shouldPassOnOtherStatuses() throws IOException {
        Path file = raw("403 Forbidden", "", "go away".getBytes(StandardCharsets.US_ASCII), "");

        assertThat(read(Archives.open(List.of(file)), null))
                .extracting(RecordedResponse::status)
                .containsExactly(403);
    }

    @Test
    void shouldNoticeAFileThatChangedSinceItWasOpened() throws IOException {
        Path file = write("a.warc.gz", new Written(MONDAY, "a1", "-"), new Written(TUESDAY, "a2", "-"));
        Archives archives = Archives.open(List.of(file));
        Files.delete(file);
        write("a.warc.gz", new Written(MONDAY, "other", "a much longer body than before"));

        assertThatThrownBy(() -> read(archives, null)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        assertThatThrownBy(() -> Archives.open(List.of(folder.resolve("none.warc.gz"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.warc.gz");
    }

    private Path write(String name, Written... responses) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (ArchiveWriter writer = ArchiveWriter.create(file, MONDAY, Map.of("description", "made by a test"))) {
            for (Written response : responses) {
                writer.write(
                        response.date(),
                        response.url(),
                        "text/plain; charset=utf-8",
                        response.body().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** An uncompressed file of one record, as another program may have written it. */
    private Path raw(String status, String httpFields, byte[] body, String warcFields) throws IOException {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\n" + httpFields + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0f000000-0000-0000-0000-000000000001>\r\n"
                                + "WARC-Date: 2024-06-17T11:00:00Z\r\nWARC-Target-URI: https://a/x\r\n" + warcFields
                                + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                                + (head.length + body.length)
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(head);
        record.writeBytes(body);
        record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return Files.write(folder.resolve("raw.warc"), record.toByteArray());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static List<RecordedResponse> read(Archives archives, @Nullable Instant to) throws IOException {
        List<RecordedResponse> all = new ArrayList<>();
        try (ArchiveReader reader = archives.read(to)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                all.add(next);
            }
        }
        return all;
    }

    private static String text(RecordedResponse response) {
        return new String(((Body) response.content()).bytes(), StandardCharsets.UTF_8);
    }

    private record Written(Instant date, String url, String body) {}
}
