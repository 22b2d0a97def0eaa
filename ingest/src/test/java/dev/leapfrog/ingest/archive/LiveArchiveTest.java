package dev.leapfrog.ingest.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.LiveResponse;
import dev.leapfrog.ingest.response.RecordedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LiveArchiveTest {
    private static final Instant START = Instant.parse("2026-11-23T17:45:00.123456789Z");
    private static final String FIRST = "leapfrog-20261123T174500Z-0001.warc.gz";
    private static final String SECOND = "leapfrog-20261123T174500Z-0002.warc.gz";

    @TempDir
    Path folder;

    @Test
    void shouldGiveBackWhatWasWrittenWhereItSaidAndDoSoWhileOpen() throws IOException {
        List<SourceState.Cursor> positions = new ArrayList<>();
        try (LiveArchive archive = open(START)) {
            positions.add(archive.append(response("https://a/1", START, "one")));
            positions.add(archive.append(response("https://a/2", START.plusSeconds(1), "two é")));

            assertThat(read()).extracting(RecordedResponse::at).containsExactlyElementsOf(positions);
        }

        assertThat(read()).extracting(RecordedResponse::url).containsExactly("https://a/1", "https://a/2");
        assertThat(read()).extracting(LiveArchiveTest::text).containsExactly("one", "two é");
        assertThat(files()).containsExactly(FIRST);
        assertThat(positions).first().extracting(SourceState.Cursor::file).isEqualTo(FIRST);
    }

    @Test
    void shouldKeepStatusAndHeadersThatMatter() throws IOException {
        Map<String, String> headers =
                Map.of("content-type", "text/html; charset=shift_jis", "etag", "\"x\"", "link", "a\r\nInjected: b");
        try (LiveArchive archive = open(START)) {
            archive.append(new LiveResponse("https://a/1", START, 403, headers, new Body(new byte[] {1, 2})));
        }

        assertThat(read()).extracting(RecordedResponse::status).containsExactly(403);
        try (WarcReader reader = new WarcReader(folder.resolve(FIRST))) {
            reader.next();
            assertThat(((WarcResponse) reader.next().orElseThrow())
                            .http()
                            .headers()
                            .map())
                    .containsEntry("Content-Type", List.of("text/html; charset=shift_jis"))
                    .containsEntry("Etag", List.of("\"x\""))
                    .containsEntry("Content-Length", List.of("2"))
                    .doesNotContainKey("Injected");
        }
    }

    @Test
    void shouldBeginAFileWhenOneIsFullAndEachDay() throws IOException {
        try (LiveArchive archive = LiveArchive.open(folder, InstantSource.fixed(START), 2000, Map.of())) {
            archive.append(response("https://a/1", START, noise(2000)));
            archive.append(response("https://a/2", START, "small"));
            archive.append(response("https://a/3", START.plus(Duration.ofDays(1)), "next day"));
        }

        assertThat(files()).hasSize(3).isSorted();
        assertThat(read())
                .extracting(RecordedResponse::url)
                .containsExactly("https://a/1", "https://a/2", "https://a/3");
    }

    @Test
    void shouldOnlyRiseWhateverTheClockDoes() throws IOException {
        List<SourceState.Cursor> positions = new ArrayList<>();
        for (int start = 0; start < 3; start++) {
            try (LiveArchive archive = open(START.minusSeconds(start))) {
                positions.add(archive.append(response("https://a/1", START.minusSeconds(start), "one")));
                positions.add(archive.append(response("https://a/2", START.minusSeconds(start + 60), "two")));
            }
        }

        assertThat(positions).isSorted().doesNotHaveDuplicates();
        assertThat(read()).extracting(RecordedResponse::at).containsExactlyElementsOf(positions);
        assertThat(files()).hasSize(3).isSorted();
    }

    @Test
    void shouldCutOffATornRecordWhereverItWasTorn() throws IOException {
        long lastRecord;
        try (LiveArchive archive = open(START)) {
            archive.append(response("https://a/1", START, "one"));
            lastRecord =
                    archive.append(response("https://a/2", START, noise(500))).offset();
        }
        byte[] whole = Files.readAllBytes(folder.resolve(FIRST));

        for (int length = Math.toIntExact(lastRecord); length < whole.length; length += step(length, whole)) {
            Path each = Files.createDirectory(folder.resolve("cut" + length));
            Files.write(each.resolve(FIRST), Arrays.copyOf(whole, length));
            try (LiveArchive archive = LiveArchive.open(each, InstantSource.fixed(START), 1 << 20, Map.of())) {
                assertThat(archive.found()).as("cut at %d", length).hasSize(length == lastRecord ? 0 : 1);
                archive.append(response("https://a/3", START, "three"));
            }
            assertThat(read(each))
                    .as("cut at %d", length)
                    .extracting(RecordedResponse::url)
                    .containsExactly("https://a/1", "https://a/3");
        }
    }

    /** Every byte of the last ones, where the check sum stands, and each eleventh before. */
    private static int step(int length, byte[] whole) {
        return length > whole.length - 30 ? 1 : 11;
    }

    @Test
    void shouldDeleteAFileThatWasTornBeforeItsFirstRecord() throws IOException {
        try (LiveArchive archive = open(START)) {
            archive.append(response("https://a/1", START, "one"));
        }
        byte[] whole = Files.readAllBytes(folder.resolve(FIRST));
        for (int length = 0; length < 100; length += 7) {
            Files.write(folder.resolve(SECOND), Arrays.copyOf(whole, length));
            try (LiveArchive archive = open(START)) {
                assertThat(files()).containsExactly(FIRST);
                assertThat(archive.found()).hasSize(length == 0 ? 0 : 1);
            }
        }
    }

    /** After a loss of power the end of a file may be zeros. */
    @Test
    void shouldCutOffAnEndOfZeros() throws IOException {
        long lastRecord;
        try (LiveArchive archive = open(START)) {
            archive.append(response("https://a/1", START, "one"));
            lastRecord =
                    archive.append(response("https://a/2", START, noise(500))).offset();
        }
        byte[] zeroed = Files.readAllBytes(folder.resolve(FIRST));
        Arrays.fill(zeroed, Math.toIntExact(lastRecord) + 40, zeroed.length, (byte) 0);
        Files.write(folder.resolve(FIRST), zeroed);

        open(START).close();

        assertThat(read()).extracting(RecordedResponse::url).containsExactly("https://a/1");
    }

    @Test
    void shouldLeaveAloneWhatIsDamagedElsewhereThanAtItsEnd() throws IOException {
        long damaged;
        try (LiveArchive archive = open(START)) {
            damaged = archive.append(response("https://a/1", START, noise(500))).offset();
            archive.append(response("https://a/2", START, noise(500)));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(FIRST));
        bytes[Math.toIntExact(damaged) + 300] ^= 0x55;
        Files.write(folder.resolve(FIRST), bytes);

        try (LiveArchive archive = open(START)) {
            assertThat(archive.found()).singleElement().asString().contains(FIRST, "is corrupt at byte " + damaged);
            assertThat(archive.append(response("https://a/3", START, "three")).file())
                    .isEqualTo(SECOND);
        }
        assertThat(Files.readAllBytes(folder.resolve(FIRST))).isEqualTo(bytes);
    }

    @Test
    void shouldLeaveNothingOfARecordWhenInterrupted() throws IOException {
        try (LiveArchive archive = open(START)) {
            archive.append(response("https://a/1", START, "one"));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> archive.append(response("https://a/2", START, noise(500))))
                    .isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
            archive.append(response("https://a/3", START, "three"));
        }

        assertThat(read()).extracting(RecordedResponse::url).containsExactly("https://a/1", "https://a/3");
        assertThat(files()).containsExactly(FIRST, SECOND);
    }

    @Test
    void shouldBeWrittenByOneAtATime() throws IOException {
        try (LiveArchive archive = open(START)) {
            assertThat(archive.found()).isEmpty();
            assertThatThrownBy(() -> open(START))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another process writes to the archive");
        }
        open(START).close();
    }

    private LiveArchive open(Instant now) throws IOException {
        return LiveArchive.open(folder, InstantSource.fixed(now), LiveArchive.FILE_SIZE, Map.of());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".warc.gz"))
                    .sorted()
                    .toList();
        }
    }

    private List<RecordedResponse> read() throws IOException {
        return read(folder);
    }

    private static List<RecordedResponse> read(Path folder) throws IOException {
        List<RecordedResponse> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder);
                ArchiveReader reader = Archives.open(
                                files.filter(file -> file.toString().endsWith(".warc.gz"))
                                        .toList())
                        .read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                all.add(next);
            }
        }
        return all;
    }

    private static LiveResponse response(String url, Instant at, String body) {
        Body bytes = new Body(body.getBytes(StandardCharsets.UTF_8));
        return new LiveResponse(url, at, 200, Map.of("content-type", "text/plain; charset=utf-8"), bytes);
    }

    private static String noise(int length) {
        return new Random(7)
                .ints(length, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(RecordedResponse response) {
        return new String(((Body) response.content()).bytes(), StandardCharsets.UTF_8);
    }
}
