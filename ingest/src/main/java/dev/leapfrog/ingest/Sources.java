package dev.leapfrog.ingest;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.resolve.table.KnownFamilies;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.definition.Definitions;
import dev.leapfrog.ingest.source.site.arena.ArenaPage;
import dev.leapfrog.ingest.source.site.genai.GenaiPrices;
import dev.leapfrog.ingest.source.site.livebench.LiveBench;
import dev.leapfrog.ingest.source.site.lmarena.LmArenaCsv;
import dev.leapfrog.ingest.source.site.lmarena.LmArenaHistory;
import dev.leapfrog.ingest.source.site.openrouter.OpenRouterRankings;
import dev.leapfrog.ingest.source.site.swebench.SweBench;

/** The sources that the program brings along. */
public final class Sources {
    private Sources() {}

    /**
     * All of them, the most trusted first: of two that show one board the earlier one is followed, the other is its
     * witness. What LMArena publishes itself goes before its page, and that before the copies of others.
     */
    public static List<Source> builtIn() {
        List<Source> sources = new ArrayList<>(Definitions.lmarena());
        sources.addAll(List.of(new ArenaPage(), LmArenaCsv.text(), new LmArenaHistory()));
        sources.addAll(Definitions.builtIn(KnownFamilies.bundled()));
        sources.addAll(List.of(new LiveBench(), new SweBench(), new GenaiPrices(), new OpenRouterRankings()));
        return List.copyOf(sources);
    }
}
