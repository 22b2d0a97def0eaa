package dev.leapfrog.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class CorruptArchiveTest {
    @TempDir
    Path folder;

    private byte[] sound = {};
    private final Set<Long> recordStarts = new HashSet<>();

    @BeforeEach
    void writeASoundFile() throws IOException {
        Path file = folder.resolve("sound.warc.gz");
        Instant date = Instant.parse("2024-06-17T11:00:00Z");
        try (ArchiveWriter writer = ArchiveWriter.create(file, date, Map.of("description", "made by a test"))) {
            for (int i = 0; i < 3; i++) {
                byte[] body =
                        ("body number " + i + ", long enough to be worth packing").getBytes(StandardCharsets.UTF_8);
                writer.write(date.plusSeconds(i), "https://a/" + i, "text/plain", body);
            }
        }
        sound = Files.readAllBytes(file);
        FileIndex.of("sound", file)
                .forEach(response -> recordStarts.add(response.at().offset()));
    }

    @Test
    void shouldSayInOneLineWhichFileWhereAndWhatToDo() throws IOException {
        Path file = Files.write(folder.resolve("cut.warc.gz"), Arrays.copyOf(sound, sound.length - 5));

        assertThatThrownBy(() -> Archives.open(List.of(file)))
                .isInstanceOf(CorruptArchiveException.class)
                .hasMessageContaining("cut.warc.gz is corrupt at byte ")
                .hasMessageContaining("fetch or copy it again")
                .satisfies(said -> assertThat(said.getMessage()).doesNotContain("\n"));
    }

    @Test
    void shouldNoticeAFileCutAnywhereButBetweenRecords() throws IOException {
        for (int length = 0; length < sound.length; length++) {
            if (!recordStarts.contains((long) length)) {
                assertCorrupt(Files.write(folder.resolve("cut.warc.gz"), Arrays.copyOf(sound, length)), length);
            }
        }
    }

    @Test
    void shouldNoticeAnUncompressedFileCutAnywhereButBetweenRecords() throws IOException {
        Path packed = Files.write(folder.resolve("all.warc.gz"), sound);
        byte[] plain;
        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
            plain = unpacked.readAllBytes();
        }
        Set<Long> starts = new HashSet<>();
        FileIndex.of("plain", Files.write(folder.resolve("all.warc"), plain))
                .forEach(response -> starts.add(response.at().offset()));

        for (int length = 0; length < plain.length; length += 7) {
            if (!starts.contains((long) length)) {
                assertCorrupt(Files.write(folder.resolve("cut.warc"), Arrays.copyOf(plain, length)), length);
            }
        }
    }

    /** A few bits mean nothing, such as the time in a gzip header and the padding after packed data. */
    @Test
    void shouldNoticeAFlippedBitAnywhereInPackedDataThatMeansAnything() throws IOException {
        Map<String, String> expected = read(folder.resolve("sound.warc.gz"));
        for (int at = 0; at < sound.length; at++) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 0x10;
            Path file = Files.write(folder.resolve("flipped.warc.gz"), flipped);
            try {
                assertThat(read(file)).as("bit of byte %d", at).isEqualTo(expected);
            } catch (CorruptArchiveException noticed) {
                assertThat(noticed).hasMessageContaining("flipped.warc.gz");
            }
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> read = new TreeMap<>();
        try (ArchiveReader reader = Archives.open(List.of(file)).read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                read.put(next.date() + " " + next.url(), ((Body) next.content()).sha256());
            }
        }
        return read;
    }

    @Test
    void shouldRefuseAnArchiveThatIsPackedAsAWhole() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(sound));
                GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            plain.transferTo(gzip);
        }
        Path file = Files.write(folder.resolve("whole.warc.gz"), packed.toByteArray());

        assertThatThrownBy(() -> Archives.open(List.of(file)))
                .isInstanceOf(CorruptArchiveException.class)
                .hasMessageContaining("unpack it");
    }

    @Test
    void shouldNoticeWhatIsNoArchive() throws IOException {
        assertCorrupt(Files.writeString(folder.resolve("notes.txt"), "just some notes\r\n\r\nof mine"), 0);
        assertCorrupt(Files.writeString(folder.resolve("empty.warc"), ""), 0);
        assertCorrupt(Files.writeString(folder.resolve("short.warc"), "W"), 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello                                                                       | what stands there is no WARC record
            WARC-Date: yesterday, WARC-Target-URI: https://a, Content-Length: 5         | 'yesterday' in WARC-Date is no time such as
            WARC-Target-URI: https://a, Content-Length: 5                               | a header is missing
            WARC-Date: 2025-01-01T00:00:00Z, WARC-Target-URI: https://a, Content-Length: -5 | not as long as its Content-Length says
            WARC-Date: 2025-01-01T00:00:00Z, WARC-Target-URI: https://a, Content-Length: 5  | no HTTP response
            """)
    void shouldSayInTheTermsOfTheFormatWhatIsWrong(String headers, String reason) throws IOException {
        String record = headers.equals("hello")
                ? "hello\r\n\r\n"
                : "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n" + headers.replace(", ", "\r\n")
                        + "\r\n\r\nhello\r\n\r\n";
        Path file = Files.writeString(folder.resolve("odd.warc"), record);

        assertThatThrownBy(() -> Archives.open(List.of(file)))
                .hasMessageContaining("odd.warc is corrupt at byte 0")
                .hasMessageContaining(reason);
    }

    private static void assertCorrupt(Path file, long caseNumber) {
        assertThat(catchThrowable(() -> Archives.open(List.of(file))))
                .as("case %d", caseNumber)
                .isInstanceOf(CorruptArchiveException.class);
    }
}
