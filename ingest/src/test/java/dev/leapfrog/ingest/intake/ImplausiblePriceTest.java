package dev.leapfrog.ingest.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImplausiblePriceTest {
    private static final String URL =
            "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json";

    @Test
    void shouldHoldBackAPriceAThousandTimesTooHighOnTheFirstLoad() throws IOException {
        Changes changes = firstLoad("litellm_upstream/a-thousand-times-too-dear.json");

        assertThat(changes.quarantined())
                .extracting(SourceFact.Quarantined::what)
                .containsExactlyInAnyOrder("offer azure_ai/jais-30b-chat", "offer openrouter/bytedance/ui-tars-1.5-7b");
        assertThat(changes.observations().stream()
                        .filter(PriceClaimed.class::isInstance)
                        .map(claim -> ((PriceClaimed) claim).offer()))
                .containsExactly("alpha-1");
    }

    private static Changes firstLoad(String page) throws IOException {
        Source source = Sources.builtIn().stream()
                .filter(one -> one.reads(URL))
                .findFirst()
                .orElseThrow();
        byte[] body = Files.readAllBytes(Path.of("src/test/resources/pages", page));
        Parsed parsed = (Parsed) source.parse(URL, body, Parts.none());
        SourceState.Cursor at = new SourceState.Cursor(Instant.parse("2026-05-01T00:00:00Z"), "test.warc", 0);
        Origin origin = new Origin(
                source.name(),
                source.lineage(),
                new Origin.Response(at, URL, at.date(), "hash"),
                source.parser(),
                "run",
                Mode.SNAPSHOT);
        return new Comparison(Resolver.bundled()::resolve, Providers.bundled(), new PriceReferences())
                .compare(origin, 0, parsed.listings(), Facts.none());
    }
}
