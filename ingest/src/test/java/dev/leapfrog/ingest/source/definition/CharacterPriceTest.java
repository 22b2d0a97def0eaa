package dev.leapfrog.ingest.source.definition;

import java.util.List;

import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.listing.PriceListing;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A list that has prices per character beside those per token, and calculates one from the other. */
class CharacterPriceTest {
    private static final String URL = "https://example.org/prices.json";

    /** Gemini 1.5 on Vertex AI, October 2024: divided by four instead of multiplied, "cut by 98 %". */
    @Test
    void shouldNotTakeTokensThatCostLessThanCharactersForPriced() throws InvalidDefinitionException {
        PriceListing read = read("""
                {"right": {"token": 1.25e-06, "character": 3.125e-07},
                 "wrong": {"token": 7.8125e-08, "character": 3.125e-07},
                 "plain": {"token": 2e-06},
                 "free": {"token": 0}}
                """);

        assertThat(read.rows()).extracting(ListedOffer::id).containsExactlyInAnyOrder("right", "plain", "free");
        assertThat(read.unpriced()).containsExactly("wrong");
    }

    private static PriceListing read(String page) throws InvalidDefinitionException {
        List<Source> sources = Definitions.read("""
                - source: own
                  about: ours
                  format: json
                  urls: %s
                  prices:
                    complete: true
                    rows: "*"
                    id: "@key"
                    provider: {is: acme}
                    model: {name: "@key"}
                    per: 1
                    price: {input: token, output: token}
                    perCharacter: {input: character, output: character}
                """.formatted(URL).getBytes(UTF_8));
        Parsed parsed = (Parsed) sources.getFirst().parse(URL, page.getBytes(UTF_8), Parts.none());
        return (PriceListing) parsed.listings().getFirst();
    }
}
