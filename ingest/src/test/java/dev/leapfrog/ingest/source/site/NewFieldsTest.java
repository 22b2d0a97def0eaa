package dev.leapfrog.ingest.source.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.site.arena.ArenaPage;
import dev.leapfrog.ingest.source.site.genai.GenaiPrices;
import dev.leapfrog.ingest.source.site.livebench.LiveBench;
import dev.leapfrog.ingest.source.site.lmarena.LmArenaCsv;
import dev.leapfrog.ingest.source.site.openrouter.OpenRouterRankings;
import dev.leapfrog.ingest.source.site.swebench.SweBench;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources that are written in code notice what their pages say newly, as those that are configured do. */
class NewFieldsTest {
    private static final String RAW = "https://raw.githubusercontent.com/";

    @Test
    void shouldNoticeColumnsOfTheArenaTables() {
        String rows = rows("%1$d,1,m%1$d,1300,5,x,ms");

        assertThat(newFields(
                        LmArenaCsv.text(),
                        RAW + "fboulnois/llm-leaderboard-csv/main/csv/lmarena_text.csv",
                        "rank,rank_stylectrl,model,arena_score,votes,knowledge_cutoff,latency\n" + rows))
                .isEqualTo(Map.of("latency", 5));
    }

    @Test
    void shouldNoticeColumnsOfTheArenaPage() {
        String rows = rows("<tr><td>%1$d</td><td>m%1$d</td><td>1300 ±5</td><td>10</td><td>7</td></tr>");

        assertThat(newFields(
                        new ArenaPage(),
                        "https://arena.ai/leaderboard/text",
                        "<table><thead><tr><th>Rank</th><th>Model</th><th>Score</th><th>Votes</th><th>Style</th></tr></thead>"
                                + "<tbody>" + rows + "</tbody></table>"))
                .isEqualTo(Map.of("style", 5));
    }

    @Test
    void shouldNoticePricesOfGenaiPrices() {
        String models = IntStream.range(0, 5)
                .mapToObj(i -> "{\"id\": \"m" + i + "\", \"name\": \"M\", \"prices\": {\"input_mtok\": {\"base\": 1,"
                        + " \"tiers\": [{\"start\": 1000, \"price\": 2, \"until\": 3}]}, \"output_mtok\": 2,"
                        + " \"input_night_mtok\": 1}}")
                .collect(Collectors.joining(","));

        assertThat(newFields(
                        new GenaiPrices(),
                        RAW + "pydantic/genai-prices/main/prices/v2/data.json",
                        "[{\"id\": \"acme\", \"name\": \"Acme\", \"models\": [" + models + "]}]"))
                .isEqualTo(Map.of("prices.input_night_mtok", 5, "prices.input_mtok.tiers.*.until", 5));
    }

    /** A task that no category names is in no score. */
    @Test
    void shouldNoticeTasksOfLiveBench() {
        Parts categories = new Parts(Map.of("categories 2026_01_08", "{\"Maths\": [\"algebra\"]}"));

        Parsed page = (Parsed) new LiveBench()
                .parse(
                        "https://livebench.ai/table_2026_01_08.csv",
                        ("model,algebra,law\n" + rows("m%d,50,60")).getBytes(StandardCharsets.UTF_8),
                        categories);

        assertThat(page.newFields()).isEqualTo(Map.of("law", 5));
    }

    @Test
    void shouldNoticeFieldsOfSystems() {
        String results = IntStream.range(0, 5)
                .mapToObj(i -> "{\"name\": \"s" + i + "\", \"resolved\": 50, \"date\": \"2026-01-01\", \"tags\": [],"
                        + " \"attempts\": 3}")
                .collect(Collectors.joining(","));

        assertThat(newFields(
                        new SweBench(),
                        RAW + "SWE-bench/swe-bench.github.io/master/data/leaderboards.json",
                        "{\"leaderboards\": [{\"name\": \"Verified\", \"results\": [" + results + "]}]}"))
                .isEqualTo(Map.of("attempts", 5));
    }

    @Test
    void shouldNoticeFieldsOfRankings() {
        String models = IntStream.range(0, 5)
                .mapToObj(i -> "{\"model_id\": \"a/m" + i + "\", \"tokens\": 100, \"share_pct\": 20, \"users\": 5}")
                .collect(Collectors.joining(","));

        assertThat(newFields(
                        new OpenRouterRankings(),
                        RAW + "jampongsathorn/openrouter-rankings/main/data/2026-03-29/rankings.json",
                        "{\"models\": [" + models + "], \"market_share\": [{\"tokens\": 100, \"share_pct\": 20}]}"))
                .isEqualTo(Map.of("users", 5));
    }

    private static String rows(String row) {
        return IntStream.range(0, 5).mapToObj(row::formatted).collect(Collectors.joining("\n"));
    }

    private static Map<String, Integer> newFields(Source source, String url, String page) {
        return ((Parsed) source.parse(url, page.getBytes(StandardCharsets.UTF_8), Parts.none())).newFields();
    }
}
