package dev.leapfrog.ingest.source.site.livebench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiveBenchTest {
    private static final String CATEGORIES = """
            {"Reasoning": ["puzzle", "spatial"], "Data Analysis": ["tables"]}
            """;
    private static final String TABLE = """
            model,puzzle,spatial,tables
            aurora-9,50,70,90
            pebble-4,40,N/A,80
            gravel-1,10,20,
            """;

    private final LiveBench source = new LiveBench();
    private final Map<String, String> kept = new HashMap<>();

    @Test
    void shouldMeanTasksIntoCategoriesAndThoseIntoTheWhole() {
        read("categories_2024_06_24.json", CATEGORIES);

        Parsing boards = read("table_2024_06_24.csv", TABLE);

        assertThat(scores(boards, "overall")).isEqualTo(Map.of("aurora-9", 75.0));
        assertThat(scores(boards, "reasoning")).isEqualTo(Map.of("aurora-9", 60.0, "gravel-1", 15.0));
        assertThat(scores(boards, "data-analysis")).isEqualTo(Map.of("aurora-9", 90.0, "pebble-4", 80.0));
        assertThat(((Parsed) boards).listings())
                .allSatisfy(board ->
                        assertThat(((BoardListing) board).scaleVersion()).isEqualTo("2024-06-24"));
    }

    @Test
    void shouldSayTheSameWhicheverPageComesFirst() {
        read("categories_2024_06_24.json", CATEGORIES);
        Parsing tableLast = read("table_2024_06_24.csv", TABLE);
        kept.clear();
        read("table_2024_06_24.csv", TABLE);

        Parsing categoriesLast = read("categories_2024_06_24.json", CATEGORIES);

        assertThat(((Parsed) categoriesLast).listings()).isEqualTo(((Parsed) tableLast).listings());
    }

    @Test
    void shouldSayNothingBeforeBothPagesAreThere() {
        assertThat(read("table_2024_06_24.csv", TABLE)).isInstanceOf(Part.class);
        assertThat(read("categories_2024_07_26.json", CATEGORIES)).isInstanceOf(Part.class);
    }

    @Test
    void shouldTellTheEditedTableOfTheNewestRelease() {
        read("categories_2024_06_24.json", CATEGORIES);
        read("table_2024_06_24.csv", TABLE);

        Parsing edited = read("table_2024_06_24.csv", TABLE + "aurora-10,90,90,90\n");

        assertThat(scores(edited, "overall")).isEqualTo(Map.of("aurora-9", 75.0, "aurora-10", 90.0));
    }

    @Test
    void shouldTellNothingOfAReleaseThatANewerOneHasReplaced() {
        read("categories_2024_06_24.json", CATEGORIES);
        read("table_2024_06_24.csv", TABLE);
        read("categories_2024_07_26.json", CATEGORIES);
        read("table_2024_07_26.csv", TABLE);

        assertThat(read("table_2024_06_24.csv", TABLE + "aurora-10,90,90,90\n")).isInstanceOf(Part.class);
        assertThat(read("categories_2024_06_24.json", CATEGORIES)).isInstanceOf(Part.class);
    }

    @Test
    void shouldNotMixATableWithCategoriesOfOtherTasks() {
        read("categories_2024_06_24.json", "{\"Reasoning\": [\"chess\"]}");

        assertThat(read("table_2024_06_24.csv", TABLE))
                .isEqualTo(new Unrecognised("table and categories differ: the table lacks a task of reasoning"));
    }

    @Test
    void shouldReadNoOtherPages() {
        assertThat(List.of("table_2024_06_24.json", "categories_2024_06_24.csv", "table_latest.csv", ""))
                .noneMatch(page -> source.reads("https://livebench.ai/" + page));
    }

    private Parsing read(String page, String body) {
        Parsing parsing =
                source.parse("https://livebench.ai/" + page, body.getBytes(StandardCharsets.UTF_8), new Parts(kept));
        if (parsing instanceof Part part) {
            kept.put(part.name(), part.text());
        } else if (parsing instanceof Parsed parsed) {
            parsed.parts().forEach(part -> kept.put(part.name(), part.text()));
        }
        return parsing;
    }

    private static Map<String, Double> scores(Parsing parsing, String category) {
        Map<String, Double> scores = new HashMap<>();
        ((Parsed) parsing)
                .listings().stream()
                        .map(BoardListing.class::cast)
                        .filter(board -> board.board().category().equals(category))
                        .flatMap(board -> board.rows().stream())
                        .forEach((ListedScore row) ->
                                scores.put(row.name(), row.score().value()));
        return scores;
    }
}
