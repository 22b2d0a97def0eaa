package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every field of every recording has been looked at: its source reads it, or leaves it on purpose. */
class NewFieldsRecordingsTest {
    private final List<Source> sources = Sources.builtIn();
    private final Map<String, Map<String, String>> parts = new TreeMap<>();

    @Test
    void shouldKnowEveryFieldOfTheRecordings() throws IOException {
        Map<String, Map<String, Integer>> found = new TreeMap<>();
        try (var files = Files.list(RecordingsTest.file("README.md").getParent())) {
            for (Path file : files.filter(one -> one.toString().endsWith(".warc.gz"))
                    .sorted()
                    .toList()) {
                try (ArchiveReader reader = Archives.open(List.of(file)).read(null)) {
                    for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                        read(next, found);
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }

    private void read(RecordedResponse response, Map<String, Map<String, Integer>> found) {
        if (!(response.content() instanceof Body body)) {
            return;
        }
        for (Source source : sources) {
            if (source.reads(response.url())) {
                Map<String, String> kept = parts.computeIfAbsent(source.name(), name -> new TreeMap<>());
                Parsing parsing = source.parse(response.url(), body.bytes(), new Parts(kept));
                if (parsing instanceof Parsed page) {
                    page.parts().forEach(part -> kept.put(part.name(), part.text()));
                    page.newFields()
                            .forEach((field, count) -> found.computeIfAbsent(source.name(), name -> new TreeMap<>())
                                    .merge(field, count, Integer::max));
                } else if (parsing instanceof Part part) {
                    kept.put(part.name(), part.text());
                }
            }
        }
    }
}
