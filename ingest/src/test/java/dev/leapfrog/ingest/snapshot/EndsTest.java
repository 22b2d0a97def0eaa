package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.name.ModelNames;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ModelListing;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.ingest.snapshot.Lists.origin;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages of ends, one version after the other. */
class EndsTest {
    private final Comparison comparison = new Comparison(
            new ModelNames(Names.of(Resolver.bundled(), List.of())), Providers.bundled(), new PriceReferences());
    private Facts facts = Facts.none();

    @Test
    void shouldListNobodyWhoIsNamed() {
        List<Observation> told = says("2026-01-01", end("openai", "gpt-4-0314", "2026-03-26"));

        assertThat(told).noneMatch(ModelListed.class::isInstance);
        assertThat(ends(told)).containsExactly("gpt-4-0314 openai 2026-03-26");
    }

    @Test
    void shouldTellWhatIsMovedAndNothingOfTheRest() {
        says("2026-01-01", end("openai", "gpt-4-0314", "2026-03-26"), end("openai", "o1-mini", "2026-04-26"));

        assertThat(ends(says(
                        "2026-02-01",
                        end("openai", "gpt-4-0314", "2026-10-26"),
                        end("openai", "o1-mini", "2026-04-26"))))
                .containsExactly("gpt-4-0314 openai 2026-10-26");
    }

    @Test
    void shouldTakeBackAnEndToComeThatIsGoneAndKeepOneThatIsOver() {
        says(
                "2026-01-01",
                end("openai", "gpt-4-0314", "2026-03-26"),
                end("openai", "o1-mini", "2026-04-26"),
                end("openai", "gpt-4-0613", "2025-04-26"));

        assertThat(ends(says("2026-02-01", end("openai", "o1-mini", "2026-04-26"))))
                .containsExactly("gpt-4-0314 openai null");
    }

    @Test
    void shouldTakeBackNothingOfAPageThatWasCut() {
        says(
                "2026-01-01",
                end("openai", "gpt-4-0314", "2026-03-26"),
                end("openai", "o1-mini", "2026-04-26"),
                end("openai", "gpt-4-0613", "2026-05-26"));

        assertThat(ends(says("2026-02-01", end("openai", "gpt-4-0613", "2026-05-26"))))
                .isEmpty();
    }

    /** A lab's main channel may have another id than the lab; a cloud's is its own. */
    @Test
    void shouldTellTheLabsChannelFromOthers() {
        assertThat(ends(says(
                        "2026-01-01",
                        end("moonshotai", "kimi-k2-thinking", "2026-05-25"),
                        end("google-vertex", "gemini-2.5-pro", "2026-10-20"))))
                .containsExactlyInAnyOrder(
                        "kimi-k2-thinking moonshot 2026-05-25", "gemini-2.5-pro google-vertex 2026-10-20");
    }

    private static ListedEntry end(String provider, String name, String day) {
        return new ListedEntry(
                provider + " " + name,
                provider,
                ListedModel.named(name),
                new ModelDetails(null, null, null, null, null, null, null),
                ListedEntry.Ending.of(null, LocalDate.parse(day)));
    }

    private List<Observation> says(String date, ListedEntry... rows) {
        Changes changes = comparison.compare(
                origin(Instant.parse(date + "T00:00:00Z")),
                0,
                List.of(new ModelListing(null, true, List.of(rows), true)),
                facts);
        facts = changes.facts();
        return changes.observations();
    }

    private static List<String> ends(List<Observation> told) {
        List<String> ends = new ArrayList<>();
        for (Observation one : told) {
            if (one instanceof DeprecationAnnounced end) {
                ends.add(end.alias() + " " + end.provider() + " " + end.effectiveOn());
            }
        }
        return ends;
    }
}
