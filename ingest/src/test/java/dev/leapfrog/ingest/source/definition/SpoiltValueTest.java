package dev.leapfrog.ingest.source.definition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.listing.BoardListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** One value that is none refuses its row, not the page. */
class SpoiltValueTest {
    private static final int OTHERS = 12;
    private static final String URL = "https://example.org/board.json";

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999", "\"n. a.\""})
    void shouldRefuseTheRowWhoseScoreIsNoNumber(String score) throws InvalidDefinitionException {
        Parsed page = read(page(score));

        assertThat(rows(page)).isEqualTo(OTHERS);
        assertThat(page.skipped()).hasSize(1);
    }

    @Test
    void shouldReadAPageThatBeginsWithAByteOrderMark() throws InvalidDefinitionException {
        Parsed page = read("\uFEFF" + page("71"));

        assertThat(rows(page)).isEqualTo(OTHERS + 1);
        assertThat(page.skipped()).isEmpty();
    }

    private static int rows(Parsed page) {
        return ((BoardListing) page.listings().getFirst()).rows().size();
    }

    private static String page(String score) {
        String others = IntStream.range(0, OTHERS)
                .mapToObj(i -> "{\"model\": \"m" + i + "\", \"score\": " + (60 + i) + ".5}, ")
                .collect(Collectors.joining());
        return "{\"rows\": [" + others + "{\"model\": \"b\", \"score\": " + score + "}]}";
    }

    private static Parsed read(String page) throws InvalidDefinitionException {
        List<Source> sources = Definitions.read("""
                - source: own
                  about: ours
                  format: json
                  urls: %s
                  boards:
                    - {board: own/json/overall, scale: PERCENT, version: v, complete: true, rows: rows.*, model: {name: model}, score: score}
                """.formatted(URL).getBytes(UTF_8));
        return (Parsed) sources.getFirst().parse(URL, page.getBytes(UTF_8), Parts.none());
    }
}
