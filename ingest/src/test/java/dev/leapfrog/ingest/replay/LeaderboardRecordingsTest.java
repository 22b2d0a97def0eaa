package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The recordings of leaderboards, where they are at hand. Figures are those of their README or counted in the pages.
 */
class LeaderboardRecordingsTest {
    @ParameterizedTest
    @CsvSource({
        "aider,32,0,0,0,0",
        "arena_ai_csv,20,0,0,0,0",
        "arena_ai_json,80,20,0,0,0",
        "artificial_analysis,8,8,0,0,0",
        "artificial_analysis_csv,18,0,0,0,0",
        "epoch_benchmarks,7,0,0,0,0",
        "epoch_price_performance,4,0,0,0,0",
        "lmarena_catalog,49,0,0,0,0",
        // Seven lists of categories and fourteen tables of releases that a newer one had replaced.
        "livebench,118,0,21,0,0",
        // One row tells how many issues were resolved, not how many percent.
        "swebench,31,0,0,0,1"
    })
    void shouldReadEveryResponse(String file, int parsed, int pointers, int parts, int unrecognised, int skippedRows)
            throws IOException {
        List<Parsing> all = read(file).stream().map(Read::parsing).toList();

        assertThat(all.stream().filter(Unrecognised.class::isInstance)).hasSize(unrecognised);
        assertThat(all.stream().filter(Parsed.class::isInstance)).hasSize(parsed);
        assertThat(all.stream().filter(Pointer.class::isInstance)).hasSize(pointers);
        assertThat(all.stream().filter(Part.class::isInstance)).hasSize(parts);
        assertThat(all.stream()
                        .filter(Parsed.class::isInstance)
                        .mapToInt(page -> ((Parsed) page).skipped().size())
                        .sum())
                .isEqualTo(skippedRows);
    }

    @Test
    void shouldReadTheThreeLayoutsOfTheCopiedTable() throws IOException {
        List<Read> all = read("arena_ai_csv");

        assertThat(row(all.get(0), "lmarena/text/overall", "gemini-3-pro"))
                .isEqualTo("Google | Proprietary | 1487.0 [1482.0 1492.0] | 32205");
        assertThat(row(all.get(2), "lmarena/text/overall", "gemini-3-flash (thinking-minimal)"))
                .isEqualTo("Google | Proprietary | 1463.0 [1458.0 1468.0] | 17043");
        assertThat(row(all.get(19), "lmarena/text/overall", "gemini-3.1-pro-preview"))
                .isEqualTo("null | null | 1500.0 [1491.0 1509.0] | 4041");
    }

    @Test
    void shouldNeverTakeACutListForTheWhole() throws IOException {
        List<BoardListing> texts = boards(read("arena_ai_json"), "lmarena/text/overall");

        assertThat(texts).hasSize(20).noneMatch(Listing::complete);
        assertThat(texts.stream().mapToInt(BoardListing::size)).contains(20, 30, 50, 67, 71);
    }

    @Test
    void shouldReadRatingsAndPricesOfTheCatalogue() throws IOException {
        List<Read> all = read("lmarena_catalog");

        assertThat(row(all.get(15), "lmarena/text-style-control/overall", "RWKV-4-Raven-14B"))
                .isEqualTo("null | null | 948.5155181065394 [940.5385479356859 957.2414608317997] | null");
        List<Listing> last = ((Parsed) all.getLast().parsing()).listings();
        assertThat(last.stream().filter(ModelListing.class::isInstance).mapToInt(Listing::size))
                .as("71 without the eight that make pictures")
                .containsExactly(63);
        assertThat(last.stream().filter(PriceListing.class::isInstance).mapToInt(Listing::size))
                .containsExactly(59);
    }

    @Test
    void shouldReadBothLayoutsOfArtificialAnalysis() throws IOException {
        List<BoardListing> indices =
                boards(read("artificial_analysis"), "artificial-analysis/intelligence-index/overall");

        assertThat(indices.stream().map(BoardListing::size)).containsExactly(465, 441, 449, 472, 476, 479, 483, 488);
        assertThat(indices.getFirst().rows().stream()
                        .filter(row -> row.name().equals("gpt-oss-120B (low)"))
                        .map(row -> row.score().value()))
                .containsExactly(24.5);
    }

    @Test
    void shouldMeanLiveBenchAsItsSiteDoes() throws IOException {
        List<Read> all = read("livebench");

        assertThat(row(all.getLast(), "livebench/main/overall", "chatgpt-4o-latest-2025-03-27"))
                .isEqualTo("null | null | 54.743548 | null");
        assertThat(boards(all, "livebench/main/overall").stream()
                        .map(BoardListing::scaleVersion)
                        .distinct())
                .containsExactly("2024-07-26", "2024-08-31", "2024-11-25", "2025-04-02", "2025-04-25", "2025-05-30");
    }

    @Test
    void shouldTellModelsFromSystems() throws IOException {
        List<Read> all = read("swebench");

        assertThat(row(all.get(0), "swe-bench/test/overall", "SWE-agent 1.0 (Claude 3.7 Sonnet)"))
                .isEqualTo("null | null | 33.83 | null");
        assertThat(row(all.get(30), "swe-bench/bash-only/overall", "claude-4-opus-20250514"))
                .isEqualTo("null | null | 67.6 | null");
        assertThat(row(all.get(12), "swe-bench/verified/overall", "Refact.ai Agent"))
                .as("a system of several models")
                .startsWith("null | null | 74.4");
    }

    @Test
    void shouldKnowABotCheckForNoLeaderboard() throws IOException {
        assertThat(read("challenge_pages").stream().map(Read::parsing).findFirst())
                .contains(new Unrecognised("no leaderboard"));
    }

    private static String row(Read page, String board, String model) {
        return boards(List.of(page), board).stream()
                .flatMap(list -> list.rows().stream())
                .filter(row -> row.name().equals(model))
                .findFirst()
                .map(LeaderboardRecordingsTest::text)
                .orElse("not listed");
    }

    private static String text(ListedScore row) {
        String interval = row.score().low() == null
                ? ""
                : " [" + row.score().low() + " " + row.score().high() + "]";
        return row.organization() + " | " + row.licence() + " | " + row.score().value() + interval + " | "
                + row.score().votes();
    }

    private static List<BoardListing> boards(List<Read> pages, String board) {
        List<BoardListing> boards = new ArrayList<>();
        for (Read page : pages) {
            if (page.parsing() instanceof Parsed parsed) {
                parsed.listings().stream()
                        .filter(list -> list instanceof BoardListing one
                                && one.board().toString().equals(board))
                        .forEach(list -> boards.add((BoardListing) list));
            }
        }
        return boards;
    }

    /** Every response of a file that a source reads, in order; each URL is read by one source only. */
    private static List<Read> read(String file) throws IOException {
        List<Source> sources = Sources.builtIn();
        Map<String, Map<String, String>> kept = new TreeMap<>();
        List<Read> all = new ArrayList<>();
        try (ArchiveReader reader =
                Archives.open(List.of(folder().resolve(file + ".warc.gz"))).read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                String url = next.url();
                List<Source> readers =
                        sources.stream().filter(one -> one.reads(url)).toList();
                assertThat(readers).as(url).hasSizeLessThanOrEqualTo(1);
                if (!readers.isEmpty() && next.content() instanceof Body body) {
                    Map<String, String> parts =
                            kept.computeIfAbsent(readers.getFirst().name(), source -> new HashMap<>());
                    Parsing parsing = readers.getFirst().parse(url, body.bytes(), new Parts(parts));
                    keep(parsing, parts);
                    all.add(new Read(url, parsing));
                }
            }
        }
        return all;
    }

    private static void keep(Parsing parsing, Map<String, String> parts) {
        if (parsing instanceof Part part) {
            parts.put(part.name(), part.text());
        } else if (parsing instanceof Parsed parsed) {
            parsed.parts().forEach(part -> parts.put(part.name(), part.text()));
        }
    }

    private static Path folder() {
        @Nullable String named = System.getProperty("leapfrog.recordings");
        Optional<Path> folder = Optional.ofNullable(named).map(Path::of);
        for (Path at = Path.of("").toAbsolutePath(); folder.isEmpty() && at != null; at = at.getParent()) {
            folder = Optional.of(at.resolve("shared/recordings")).filter(Files::isDirectory);
        }
        assumeTrue(
                folder.isPresent(),
                "no recordings: neither the system property leapfrog.recordings nor a folder shared/recordings");
        return folder.orElseThrow();
    }

    private record Read(String url, Parsing parsing) {}
}
