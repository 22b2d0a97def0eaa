package dev.leapfrog.sinks.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.leapfrog.events.json.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of a list put together are the list, whatever its length and order, and what comes in between moves nothing.
 */
class ListingTest {
    record Item(Instant at, String name) {}

    @ParameterizedTest
    @EnumSource(Listing.Order.class)
    void shouldGiveEveryItemOnceInOrder(Listing.Order order) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Listing<Item> listing =
                    new Listing<>("items", Item.class, item -> Cursor.of(item.at(), item.name()), order, List.of());
            Route route = listing.route("/items", "Items.", List.of(), request -> Answer.json(""));
            List<Item> items = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                items.add(item(random)); // Several may be alike.
            }
            int limit = 1 + random.nextInt(7);
            List<String> paged = new ArrayList<>();
            String next = "";
            while (next != null) {
                Map<String, List<String>> query = next.isEmpty()
                        ? Map.of("limit", List.of(limit + ""))
                        : Map.of("limit", List.of(limit + ""), "cursor", List.of(next));
                Collections.shuffle(items, random);
                JsonNode page = EventJson.mapper()
                        .readTree(
                                listing.answer(Request.read("/items", route.parameters(), Map.of(), query, null), items)
                                        .body());
                page.get("items").forEach(item -> paged.add(item.toString()));
                assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
                next = page.has("next") ? page.get("next").asString() : null;
            }
            List<String> expected = items.stream()
                    .sorted(Comparator.comparing(Item::at).thenComparing(Item::name))
                    .map(EventJson::text)
                    .toList();

            assertThat(paged)
                    .as("seed %d", seed)
                    .isEqualTo(order == Listing.Order.OLDEST_FIRST ? expected : expected.reversed());
        }
    }

    private static Item item(Random random) {
        return new Item(Instant.EPOCH.plusMillis(random.nextInt(5) * 500L), "name " + random.nextInt(4));
    }
}
