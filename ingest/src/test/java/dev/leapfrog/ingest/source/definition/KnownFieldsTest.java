package dev.leapfrog.ingest.source.definition;

import java.nio.charset.StandardCharsets;
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
