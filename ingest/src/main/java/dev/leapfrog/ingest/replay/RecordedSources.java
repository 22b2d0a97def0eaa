package dev.leapfrog.ingest.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.recording.RecordingExcerpt;

/** The sources that read recordings: those that were recorded, and those of which there are excerpts. */
final class RecordedSources {
    private RecordedSources() {}

    /**
     * Those that read any of the addresses. An excerpt is of the lineage of the source it was taken from.
     *
     * @param urls of everything that is to be read
     */
    static List<Source> of(List<Source> sources, Set<String> urls) {
        List<Source> all = new ArrayList<>(sources);
        for (String recorded : RecordingExcerpt.recorded(urls)) {
            String lineage = sources.stream()
                    .filter(source -> source.name().equals(recorded))
                    .map(Source::lineage)
                    .findFirst()
                    .orElse(recorded);
            all.add(new RecordingExcerpt(recorded, lineage));
        }
        return all.stream()
                .filter(source -> urls.stream().anyMatch(source::reads))
                .toList();
    }
}
