package dev.leapfrog.ingest.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.LiveResponse;
import dev.leapfrog.ingest.response.RecordedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that archives is killed again and again: what it was told to be archived is there, once. */
class LiveArchiveKillIT {
    private static final int KILLS = Integer.getInteger("leapfrog.kills", 10);
    private static final long SEED = 20261123;

    @TempDir
    Path folder;

    @Test
    void shouldLoseNothingThatItGaveAPositionFor() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<String> told = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            told.addAll(killedAfter(1 + random.nextInt(6), random.nextInt(80)));
            try (LiveArchive archive =
                    LiveArchive.open(folder, InstantSource.system(), LiveArchive.FILE_SIZE, Map.of())) {
                found.addAll(archive.found());
            }
        }

        List<String> read = read();
        System.out.printf(
                "%d kills, %d responses told to be archived, %d read, %d torn records cut off%n",
                KILLS, told.size(), read.size(), found.size());
        assertThat(told).hasSizeGreaterThanOrEqualTo(KILLS).doesNotHaveDuplicates();
        assertThat(read).containsAll(told).doesNotHaveDuplicates();
    }

    /** The positions that a process told until it was killed, so long after it had told so many. */
    private List<String> killedAfter(int lines, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Archiving.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null) {
                told.add(line);
                if (told.size() == lines) {
                    Thread.sleep(millis);
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        process.waitFor();
        return told;
    }

    private List<String> read() throws IOException {
        List<String> positions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder);
                ArchiveReader reader = Archives.open(
                                files.filter(file -> file.toString().endsWith(".warc.gz"))
                                        .toList())
                        .read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                positions.add(next.at().toString());
            }
        }
        return positions;
    }

    /** Archives without end and tells each position when it has it. */
    static final class Archiving {
        private Archiving() {}

        public static void main(String[] folder) throws IOException {
            byte[] noise = new byte[1_000_000];
            new Random(SEED).nextBytes(noise);
            InstantSource clock = InstantSource.system();
            try (LiveArchive archive = LiveArchive.open(Path.of(folder[0]), clock, 4 << 20, Map.of())) {
                for (int i = 0; ; i++) {
                    System.out.println(archive.append(
                            new LiveResponse("https://a/" + i, clock.instant(), 200, Map.of(), new Body(noise))));
                }
            }
        }
    }
}
