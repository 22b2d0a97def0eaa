package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.MemoryLogs;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The recordings of real endpoints, where they are at hand. Figures are those of their README. */
class RecordingsTest {
    private static final Resolver RESOLVER = Resolver.bundled();

    @Test
    void shouldReadEveryRecording() throws IOException {
        Archives all = Archives.open(files());

        assertThat(all.size()).isEqualTo(recordsByReadme());
        try (ArchiveReader reader = all.read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                assertThat(next.content()).as("%s", next.at()).isInstanceOf(Body.class);
            }
        }
    }

    /** The README has a table of files with their numbers of records in its second column. */
    private static int recordsByReadme() throws IOException {
        int records = 0;
        for (String line : Files.readAllLines(file("README.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > 2 && cells[1].strip().endsWith(".warc.gz")) {
                records += Integer.parseInt(cells[2].strip());
            }
        }
        return records;
    }

    @Test
    void shouldParseEveryResponseThatASourceReads() throws IOException {
        MemoryLogs logs = new MemoryLogs();
        ReplayReport report = replay(
                logs, Archives.open(List.of(file("lmarena_csv.warc.gz"), file("lmarena_history.warc.gz"))), "run");

        assertThat(report.files()).allSatisfy(file -> {
            assertThat(file.responses().unrecognised()).as(file.file()).isEmpty();
            assertThat(file.content().skippedRows()).as(file.file()).isZero();
        });
        assertThat(report.files().stream()
                        .mapToInt(file -> file.responses().parsed())
                        .sum())
                .isEqualTo(54 + 23);
    }

    @Test
    void shouldPublishTheCsvOnceAChange() throws IOException {
        MemoryLogs logs = new MemoryLogs();
        ReplayReport report = replay(logs, Archives.open(List.of(file("lmarena_csv.warc.gz"))), "run");

        assertThat(report.files()).singleElement().satisfies(file -> {
            assertThat(file.responses().parsed()).isEqualTo(54);
            assertThat(file.content().publications()).isEqualTo(54);
            assertThat(file.content().unchanged()).isZero();
        });
        assertThat(report.daysEnded()).isEqualTo(249);
        assertThat(logs.observations().stream().filter(DayEnded.class::isInstance))
                .hasSize(249);
    }

    @Test
    void shouldUnrollTheHistoryIntoItsDatesOnceEach() throws IOException {
        MemoryLogs logs = new MemoryLogs();
        replay(logs, Archives.open(List.of(file("lmarena_history.warc.gz"))), "run");

        assertThat(logs.observations().stream()
                        .filter(BoardPublished.class::isInstance)
                        .map(told -> ((BoardPublished) told).publishedAt()))
                .hasSize(84)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void shouldPublishTheSameHoweverOftenItIsKilled() throws IOException {
        Archives archives = Archives.open(List.of(file("lmarena_csv.warc.gz"), file("lmarena_history.warc.gz")));
        MemoryLogs undisturbed = new MemoryLogs();
        replay(undisturbed, archives, "run");
        List<String> expected =
                undisturbed.observations().stream().map(MemoryLogs::withoutRun).toList();

        for (int seed = 0; seed < 3; seed++) {
            MemoryLogs logs = killed(archives, new Random(seed));
            assertThat(logs.observations().stream().map(MemoryLogs::withoutRun))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static MemoryLogs killed(Archives archives, Random random) throws IOException {
        MemoryLogs logs = new MemoryLogs();
        for (int run = 0; ; run++) {
            logs.dieAfter(50 + random.nextInt(200));
            try {
                replay(logs, archives, "run " + run);
                return logs;
            } catch (MemoryLogs.Killed andStartedAgain) {
                assertThat(logs.transactions()).isPositive();
            }
        }
    }

    private static ReplayReport replay(MemoryLogs logs, Archives archives, String run) throws IOException {
        List<Source> sources = Sources.builtIn();
        Intake intake = logs.intake(sources, RESOLVER, run);
        ReplayTally tally = new ReplayTally();
        try (ArchiveReader reader = archives.read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                tally.count(next, intake.take(next));
            }
            intake.finish(reader.nextDate());
        }
        return tally.report(intake.daysEnded());
    }

    static Path file(String name) {
        return folder().resolve(name);
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".warc.gz")).toList();
        }
    }

    /** The folder named by the system property, else {@code shared/recordings} beside the repository or above it. */
    private static Path folder() {
        Optional<Path> folder =
                Optional.ofNullable(System.getProperty("leapfrog.recordings")).map(Path::of);
        for (Path at = Path.of("").toAbsolutePath(); folder.isEmpty() && at != null; at = at.getParent()) {
            folder = Optional.of(at.resolve("shared/recordings")).filter(Files::isDirectory);
        }
        assumeTrue(
                folder.isPresent(),
                "no recordings: neither the system property leapfrog.recordings nor a folder shared/recordings");
        return folder.orElseThrow();
    }
}
