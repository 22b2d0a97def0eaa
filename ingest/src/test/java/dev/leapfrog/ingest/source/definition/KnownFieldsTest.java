package dev.leapfrog.ingest.source.definition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a list says newly is noticed. */
class KnownFieldsTest {
    private static final String URL = "https://example.org/prices.json";

    /** {@code off_peak_pricing} was passed over, so that a peak price counted as the standard one. */
    @Test
    void shouldCountAFieldThatIsNeitherReadNorLeft() throws InvalidDefinitionException {
        Parsed page = parse(source("leaves: [\"note|tags.*\"]"), 5, "\"off_peak\": {\"input\": 1.0}");

        assertThat(page.newFields()).containsOnlyKeys("cost.off_peak.input").containsValue(5);
    }

    @Test
    void shouldNotCountWhatIsInAFewRowsOnly() throws InvalidDefinitionException {
        assertThat(parse(source("leaves: [\"note|tags.*\"]"), 3, "\"odd\": 1").newFields())
                .isEmpty();
    }

    @Test
    void shouldNotAskASourceThatDoesNotSayWhatItLeaves() throws InvalidDefinitionException {
        assertThat(parse(source("history: false"), 5, "\"odd\": 1").newFields()).isEmpty();
    }

    @Test
    void shouldCountColumnsOfTables() throws InvalidDefinitionException {
        Source source = Definitions.read("""
                        - source: table
                          about: a table
                          urls: https://example.org/prices.json
                          format: csv
                          leaves: [remark]
                          prices:
                            complete: true
                            provider: {is: acme}
                            id: Name
                            model: Name
                            price: {input: In, output: Out}
                        """.getBytes(StandardCharsets.UTF_8)).getFirst();
        String rows = IntStream.range(0, 5)
                .mapToObj(i -> "m" + i + ",1,2,hello," + (i < 4 ? "0.5" : ""))
                .collect(Collectors.joining("\n"));

        Parsed page = (Parsed)
                source.parse(URL, ("Name,In,Out,Remark,Night\n" + rows).getBytes(StandardCharsets.UTF_8), Parts.none());

        assertThat(page.newFields()).containsOnlyKeys("night").containsValue(4);
    }

    /** What stands in a list within a row is no more known than the row. */
    @Test
    void shouldCountFieldsOfTiers() throws InvalidDefinitionException {
        Source source = source("leaves: [\"note|tags.*\"]");
        String rows = IntStream.range(0, 5)
                .mapToObj(i -> "{\"id\": \"m" + i + "\", \"input\": 7, \"cost\": {\"input\": 2.0, \"output\": 3.0,"
                        + " \"tiers\": [{\"size\": 1000, \"input\": 4.0, \"output\": 5.0, \"cached\": 1.0}]}}")
                .collect(Collectors.joining(","));

        Parsed page = (Parsed)
                source.parse(URL, ("{\"models\": [" + rows + "]}").getBytes(StandardCharsets.UTF_8), Parts.none());

        assertThat(page.newFields()).isEqualTo(Map.of("cost.tiers.*.cached", 5, "input", 5));
    }

    @Test
    void shouldCountWhatRowsArePartOf() throws InvalidDefinitionException {
        Source source = nested("""
                prices:
                  complete: true
                  provider: ^^id
                  rows: "*.models.*"
                  id: ^^id
                  model: "@key"
                  price: {input: input, output: output}
                """);
        String rows = IntStream.range(0, 5)
                .mapToObj(i -> "\"p" + i + "\": {\"id\": \"p" + i + "\", \"currency\": \"EUR\", \"models\": {\"m\":"
                        + " {\"input\": 1.0, \"output\": 2.0}}}")
                .collect(Collectors.joining(","));

        assertThat(parse(source, "{" + rows + "}").newFields()).isEqualTo(Map.of("currency", 5));
    }

    /** A score that no board takes is new, whatever it is called. */
    @Test
    void shouldCountTextsThatNoListTakes() throws InvalidDefinitionException {
        String rows = IntStream.range(0, 5)
                .mapToObj(i -> "{\"name\": \"m" + i + "\", \"scores\": {\"maths\": 10, \"code\": 20, \"law\": 30}}")
                .collect(Collectors.joining(","));

        assertThat(parse(nested(board("maths", "code")), "{\"models\": [" + rows + "]}")
                        .newFields())
                .isEqualTo(Map.of("scores.law", 5));
    }

    /** Two lists of one page, whichever is written first, and the rows in any order. */
    @Test
    void shouldCountTheSameInAnyOrder() throws InvalidDefinitionException {
        List<String> rows = new ArrayList<>(IntStream.range(0, 9)
                .mapToObj(i -> "{\"name\": \"m%d\", \"scores\": {\"maths\": 10, \"code\": 20%s}}"
                        .formatted(i, i < 5 ? ", \"law\": 30, \"arts\": 1" : ""))
                .toList());
        Set<Map<String, Integer>> counts = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(rows, new Random(seed));
            String page = "{\"models\": [" + String.join(",", rows) + "]}";
            counts.add(parse(nested(board("maths") + board("code").substring("boards:\n".length())), page)
                    .newFields());
            counts.add(parse(nested(board("code") + board("maths").substring("boards:\n".length())), page)
                    .newFields());
        }

        assertThat(counts).containsExactly(Map.of("scores.law", 5, "scores.arts", 5));
    }

    /** A pattern reads the first column that it fits; a second one is not read. */
    @Test
    void shouldCountColumnsOfPages() throws InvalidDefinitionException {
        Source source = Definitions.read("""
                        - source: table
                          about: a table
                          urls: https://example.org/prices.json
                          format: markdown
                          leaves: [notes]
                          table: {where: {Model: .+}}
                          prices:
                            complete: true
                            provider: {is: acme}
                            id: Model
                            model: Model
                            price: {input: "~^input", output: Output}
                        """.getBytes(StandardCharsets.UTF_8)).getFirst();

        Parsed page = parse(source, """
                | Model | Input | Input (peak) | Output | Notes |
                | --- | --- | --- | --- | --- |
                | a | 1 | 2 | 3 | x |
                | b | 1 | 2 | 3 | x |
                """);

        assertThat(page.newFields()).isEqualTo(Map.of("input (peak)", 2));
    }

    private static String board(String... arenas) {
        return """
                boards:
                  - board: acme/{arena}/overall
                    arena: {at: "@key", only: [%s]}
                    scale: PERCENT
                    version: "1"
                    complete: true
                    rows: models.*.scores.*
                    model: ^^name
                    score: ""
                """.formatted(String.join(", ", arenas));
    }

    private static Source nested(String rules) throws InvalidDefinitionException {
        return Definitions.read(("""
                        - source: list
                          about: a list
                          urls: https://example.org/prices.json
                          format: json
                          leaves: []
                        """ + rules.indent(2)).getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }

    private static Parsed parse(Source source, String page) {
        return (Parsed) source.parse(URL, page.getBytes(StandardCharsets.UTF_8), Parts.none());
    }

    private static Source source(String line) throws InvalidDefinitionException {
        return Definitions.read("""
                        - source: list
                          about: a list
                          urls: https://example.org/prices.json
                          format: json
                          %s
                          prices:
                            complete: true
                            provider: {is: acme}
                            rows: models.*
                            id: id
                            model: id
                            price: {input: cost.input, output: cost.output}
                            tiers:
                              - rows: cost.tiers.*
                                above: size
                                price: {input: input, output: output}
                        """.formatted(line).getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }

    private static Parsed parse(Source source, int rows, String field) {
        String models = IntStream.range(0, rows)
                .mapToObj(i -> "{\"id\": \"m" + i + "\", \"note\": \"x\", \"tags\": [\"a\"], \"cost\": {\"input\": 2.0,"
                        + " \"output\": 3.0, \"tiers\": [{\"size\": 1000, \"input\": 4.0, \"output\": 5.0}], " + field
                        + "}}")
                .collect(Collectors.joining(","));
        return (Parsed)
                source.parse(URL, ("{\"models\": [" + models + "]}").getBytes(StandardCharsets.UTF_8), Parts.none());
    }
}
