package dev.leapfrog.ingest;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.resolve.KnownFamilies;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.definition.Definitions;
import dev.leapfrog.ingest.source.lmarena.LmArenaCsv;
import dev.leapfrog.ingest.source.lmarena.LmArenaHistory;
import dev.leapfrog.ingest.source.recording.RecordingExcerpt;

/** The sources that the program brings along. */
public final class Sources {
    private Sources() {}

    /**
     * All of them, the most trusted first: of two that show one board the earlier one is followed, the other is its
     * witness.
     */
    public static List<Source> builtIn() {
        List<Source> sources = new ArrayList<>(List.of(LmArenaCsv.text(), new LmArenaHistory()));
        sources.addAll(Definitions.builtIn(KnownFamilies.bundled()));
        sources.add(new RecordingExcerpt());
        return List.copyOf(sources);
    }
}
