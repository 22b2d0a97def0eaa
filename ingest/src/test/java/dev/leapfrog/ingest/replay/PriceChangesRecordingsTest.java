package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.snapshot.change.Changes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The price changes of models.dev's 168 versions, against those that a reading of its own finds in the same pages. */
class PriceChangesRecordingsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String FILE = "models_dev_api.warc.gz";

    @Test
    void shouldTellEveryPriceChangeOnce() throws IOException {
        ListRecordings recordings = new ListRecordings();
        List<String> told = new ArrayList<>();
        List<Integer> onLoad = new ArrayList<>();
        Set<String> believed = new HashSet<>();
        Set<String> heldBack = new HashSet<>();
        Set<String> heldNow = new HashSet<>();
        List<String> expected = new ArrayList<>();
        Map<String, List<@Nullable BigDecimal>> before = new HashMap<>();
        ListRecordings.each(FILE, (response, body) -> {
            Map<String, List<@Nullable BigDecimal>> now = prices(body);
            Changes changes = recordings.compare(response, body);
            List<String> changed = changes.observations().stream()
                    .flatMap(PriceChangesRecordingsTest::changedAmounts)
                    .toList();
            if (before.isEmpty()) {
                onLoad.add(changed.size());
            }
            changed.forEach(offer -> told.add(response.date() + " " + offer));
            changes.observations().stream()
                    .flatMap(PriceChangesRecordingsTest::first)
                    .filter(before::containsKey)
                    .forEach(offer -> believed.add(response.date() + " " + offer));
            heldNow.clear();
            for (SourceFact fact : changes.facts().all()) {
                if (fact instanceof SourceFact.Quarantined held) {
                    heldNow.add(held.what());
                }
            }
            now.forEach((offer, price) -> {
                if (before.containsKey(offer) && !price.equals(before.get(offer))) {
                    expected.add(response.date() + " " + offer);
                    if (heldNow.contains("offer " + offer)) {
                        heldBack.add(response.date() + " " + offer);
                    }
                }
            });
            before.clear();
            before.putAll(now);
        });

        assertThat(onLoad).containsExactly(0);
        assertThat(expected).hasSize(431);
        assertThat(told).doesNotHaveDuplicates().hasSize(409);
        assertThat(heldBack)
                .as("a million times what they were, all of one provider")
                .hasSize(19);
        assertThat(believed)
                .as("per minute before, so that this is their first price")
                .hasSize(3);
        assertThat(Stream.of(told, heldBack, believed).flatMap(Collection::stream))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Stream<String> first(Object observation) {
        return observation instanceof PriceClaimed claim && claim.previous() == null
                ? Stream.of(claim.offer())
                : Stream.of();
    }

    private static Stream<String> changedAmounts(Object observation) {
        return observation instanceof PriceClaimed claim
                        && claim.previous() != null
                        && !claim.previous().amounts().equals(claim.price().amounts())
                ? Stream.of(claim.offer())
                : Stream.of();
    }

    private static Map<String, List<@Nullable BigDecimal>> prices(Body body) {
        Map<String, List<@Nullable BigDecimal>> prices = new HashMap<>();
        for (Map.Entry<String, JsonNode> provider :
                MAPPER.readTree(body.bytes()).properties()) {
            for (Map.Entry<String, JsonNode> model :
                    provider.getValue().path("models").properties()) {
                JsonNode cost = model.getValue().path("cost");
                boolean plan =
                        provider.getKey().matches("github-copilot|gitlab|kimi-for-coding|.*-(coding|token)-plan.*");
                if (plan
                        && cost.path("input").asDouble(0) == 0
                        && cost.path("output").asDouble(0) == 0) {
                    continue;
                }
                if (cost.path("input").isNumber() || cost.path("output").isNumber()) {
                    List<@Nullable BigDecimal> amounts = new ArrayList<>();
                    amounts.add(amount(cost, "input"));
                    amounts.add(amount(cost, "output"));
                    amounts.add(amount(cost, "cache_read", "cached_read", "cached_input"));
                    amounts.add(amount(cost, "cache_write", "cached_write"));
                    prices.put(provider.getKey() + "/" + model.getKey(), amounts);
                }
            }
        }
        return prices;
    }

    private static @Nullable BigDecimal amount(JsonNode cost, String... fields) {
        for (String field : fields) {
            if (cost.path(field).isNumber()) {
                return cost.path(field)
                        .decimalValue()
                        .round(new MathContext(12))
                        .stripTrailingZeros();
            }
        }
        return null;
    }
}
