package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.listing.Listing;

/** Reads whole recordings with the sources that read them, and compares each response with the one before it. */
final class ListRecordings {
    private final List<Source> sources = Sources.builtIn();
    private final PriceReferences references = new PriceReferences();
    private final Comparison comparison = new Comparison(Resolver.bundled()::resolve, Providers.bundled(), references);
    private final Map<String, Facts> last = new HashMap<>();

    /** How responses were read: the number of parsed ones, pointers and skipped rows, and of each reason why not. */
    record Tally(int responses, int parsed, int pointers, int facts, int skipped, Map<String, Integer> unrecognised) {}

    static Tally read(String file) throws IOException {
        ListRecordings recordings = new ListRecordings();
        int[] counts = new int[5];
        Map<String, Integer> reasons = new TreeMap<>();
        each(file, (response, body) -> {
            counts[0]++;
            switch (recordings.parse(response, body)) {
                case Parsed page -> {
                    counts[1]++;
                    counts[3] +=
                            page.listings().stream().mapToInt(Listing::size).sum();
                    counts[4] += page.skipped().size();
                }
                case NothingNew page -> counts[1]++;
                case Pointer to -> counts[2]++;
                case Unrecognised page -> reasons.merge(page.reason(), 1, Integer::sum);
                case Part part -> reasons.merge("part", 1, Integer::sum);
            }
        });
        return new Tally(counts[0], counts[1], counts[2], counts[3], counts[4], reasons);
    }

    static void each(String file, BiConsumer<RecordedResponse, Body> reader) throws IOException {
        try (ArchiveReader responses =
                Archives.open(List.of(RecordingsTest.file(file))).read(null)) {
            for (RecordedResponse next = responses.next(); next != null; next = responses.next()) {
                reader.accept(next, (Body) next.content());
            }
        }
    }

    Parsing parse(RecordedResponse response, Body body) {
        return source(response.url()).parse(response.url(), body.bytes(), Parts.none());
    }

    private Source source(String url) {
        return sources.stream()
                .filter(one -> one.reads(url))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source reads " + url));
    }

    /** What a response that is parsed leads to. */
    Changes compare(RecordedResponse response, Body body) {
        Source source = source(response.url());
        Parsed page = (Parsed) parse(response, body);
        Origin origin = new Origin(
                source.name(),
                source.lineage(),
                new Origin.Response(response.at(), response.url(), response.date(), body.sha256()),
                source.parser(),
                "run",
                Mode.BACKFILL);
        Changes changes =
                comparison.compare(origin, 0, page.listings(), last.getOrDefault(source.name(), Facts.none()));
        last.put(source.name(), changes.facts());
        references.forget(source.name(), changes.removed());
        references.learn(source.name(), source.lineage(), changes.updated());
        return changes;
    }
}
