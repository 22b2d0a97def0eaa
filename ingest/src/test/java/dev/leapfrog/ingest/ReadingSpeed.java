package dev.leapfrog.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * How fast recordings are read, against a bare parse of the same bytes by the library beneath (Jackson, or jsoup for
 * mark-up): run by hand, with the recordings to read as arguments. Each is read in turns with its bare parse, and of
 * the rounds the median counts.
 */
final class ReadingSpeed {
    private static final ObjectReader CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build().readerFor(String[].class);
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 3;
    private static final double MEGABYTE = 1e6;

    private ReadingSpeed() {}

    public static void main(String[] files) throws IOException {
        System.out.printf("%-32s %8s %10s %10s %7s%n", "recording", "MB", "MB/s bare", "MB/s read", "ratio");
        for (String file : files) {
            measure(Path.of(file));
        }
    }

    private static void measure(Path file) throws IOException {
        List<Recorded> pages = pages(file);
        double size = pages.stream().mapToInt(page -> page.body.bytes().length).sum() / MEGABYTE;
        List<Double> bare = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double first = seconds(() -> pages.forEach(Recorded::parseBare));
            double second = seconds(() -> pages.forEach(Recorded::parse));
            if (round >= WARM_UP) {
                bare.add(size / first);
                read.add(size / second);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %8.1f %10.1f %10.1f %7.2f%n",
                file.getFileName(),
                size,
                median(bare),
                median(read),
                median(read) / median(bare));
    }

    private static List<Recorded> pages(Path file) throws IOException {
        List<Source> sources = Sources.builtIn();
        List<Recorded> pages = new ArrayList<>();
        try (ArchiveReader reader = Archives.open(List.of(file)).read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                String url = next.url();
                Stream<Source> reading = sources.stream().filter(source -> source.reads(url));
                if (next.content() instanceof Body body) {
                    reading.findFirst().ifPresent(source -> pages.add(new Recorded(source, url, body)));
                }
            }
        }
        return pages;
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static int lines(String text) {
        try (MappingIterator<String[]> lines = CSV.readValues(text)) {
            int count = 0;
            while (lines.hasNext()) {
                count += lines.next().length;
            }
            return count;
        }
    }

    private record Recorded(Source source, String url, Body body) {
        int parse() {
            Parsing parsing = source.parse(url, body.bytes(), Parts.none());
            return parsing instanceof Parsed parsed ? parsed.listings().size() : 0;
        }

        int parseBare() {
            String text = new String(body.bytes(), StandardCharsets.UTF_8);
            if (text.stripLeading().startsWith("<")) {
                return Jsoup.parse(text).childNodeSize();
            }
            try {
                return JsonMapper.shared().readTree(body.bytes()).size();
            } catch (JacksonException otherText) {
                return lines(text);
            }
        }
    }
}
