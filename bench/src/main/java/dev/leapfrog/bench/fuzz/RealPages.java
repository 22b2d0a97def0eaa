package dev.leapfrog.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;

/** The pages that are altered: of each source a few recorded ones, and its fixtures. */
final class RealPages {
    /** Recorded responses that are read of a source, spread over its time. */
    private static final int RECORDED = 8;

    private static final Instant FIXTURES = Instant.parse("2026-11-01T00:00:00Z");

    private final List<Source> sources = Sources.builtIn();
    private final Map<String, List<RealPage>> pages = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> parts = new HashMap<>();

    /**
     * Reads them.
     *
     * @param recordings folder of WARC files
     * @param fixtures folder with one of pages for each source
     */
    static Map<Source, List<RealPage>> read(Path recordings, Path fixtures) throws IOException {
        RealPages read = new RealPages();
        try (Stream<Path> files = Files.list(recordings)) {
            for (Path file : files.filter(RealPages::isArchive).sorted().toList()) {
                read.recorded(file);
            }
        }
        Map<Source, List<RealPage>> all = new LinkedHashMap<>();
        for (Source source : read.sources) {
            read.fixtures(source, fixtures.resolve(source.name()));
            all.put(source, List.copyOf(read.of(source)));
        }
        return all;
    }

    private static boolean isArchive(Path file) {
        return file.toString().endsWith(".warc.gz");
    }

    private List<RealPage> of(Source source) {
        return pages.computeIfAbsent(source.name(), first -> new ArrayList<>());
    }

    private void recorded(Path file) throws IOException {
        Archives archives = Archives.open(List.of(file));
        Map<String, Integer> total = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        each(archives, (source, response) -> total.merge(source.name(), 1, Integer::sum));
        each(archives, (source, response) -> {
            int all = total.getOrDefault(source.name(), 0);
            int at = seen.merge(source.name(), 1, Integer::sum);
            if (at % Math.max(1, all / RECORDED) == 0 && response.content() instanceof Body body) {
                add(source, response.url(), response.date(), body.bytes());
            }
        });
    }

    private void each(Archives archives, Reader reader) throws IOException {
        try (ArchiveReader responses = archives.read(null)) {
            for (RecordedResponse next = responses.next(); next != null; next = responses.next()) {
                for (Source source : sources) {
                    if (source.reads(next.url())) {
                        reader.read(source, next);
                        break;
                    }
                }
            }
        }
    }

    private void fixtures(Source source, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(RealPages::isPage).sorted().toList();
        }
        for (Path file : files) {
            Path own = file.resolveSibling(file.getFileName() + ".url");
            String url = Files.readString(Files.exists(own) ? own : file.resolveSibling("url"));
            add(source, url.strip(), FIXTURES, Files.readAllBytes(file));
        }
    }

    private static boolean isPage(Path file) {
        return !file.toString().endsWith(".expected") && !file.toString().endsWith(".url") && !file.endsWith("url");
    }

    private void add(Source source, String url, Instant fetchedAt, byte[] body) {
        Map<String, String> kept = parts.computeIfAbsent(source.name(), first -> new HashMap<>());
        RealPage page = new RealPage(source, url, fetchedAt, new Body(body), new Parts(kept));
        of(source).add(page);
        keep(page, kept);
    }

    private static void keep(RealPage page, Map<String, String> kept) {
        switch (page.trial().parsing()) {
            case Part part -> kept.put(part.name(), part.text());
            case Parsed parsed -> parsed.parts().forEach(part -> kept.put(part.name(), part.text()));
            default -> {
                return;
            }
        }
    }

    /** What is done with a response that a source reads. */
    @FunctionalInterface
    private interface Reader {
        void read(Source source, RecordedResponse response);
    }
}
