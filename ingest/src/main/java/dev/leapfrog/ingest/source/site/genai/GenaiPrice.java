package dev.leapfrog.ingest.source.site.genai;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Amounts per million tokens, each a number or an object {@code {base, tiers: [{start, price}]}}.
 *
 * @param amounts the standard ones
 * @param above what holds above a length in tokens
 */
record GenaiPrice(Amounts amounts, List<Price.Tier> above) {
    private static final double HIGHEST = 1e12;
    private static final String INPUT = "input_mtok";
    private static final String OUTPUT = "output_mtok";
    private static final String CACHE_READ = "cache_read_mtok";
    private static final String CACHE_WRITE = "cache_write_mtok";

    /** Every field of a price that is read. */
    static final List<String> FIELDS = Stream.of(INPUT, OUTPUT, CACHE_READ, CACHE_WRITE)
            .flatMap(price -> Stream.of(price, price + ".base", price + ".tiers.*.start", price + ".tiers.*.price"))
            .toList();

    static GenaiPrice read(JsonNode prices) throws UnreadableException {
        if (!prices.isObject()) {
            throw new UnreadableException("no prices");
        }
        Set<Integer> starts = new TreeSet<>();
        for (String field : List.of(INPUT, OUTPUT, CACHE_READ, CACHE_WRITE)) {
            for (JsonNode tier : prices.path(field).path("tiers")) {
                starts.add(start(tier));
            }
        }
        List<Price.Tier> above = new ArrayList<>();
        for (int start : starts) {
            above.add(new Price.Tier(start, null, null, amounts(prices, start)));
        }
        return new GenaiPrice(amounts(prices, 0), above);
    }

    private static int start(JsonNode tier) throws UnreadableException {
        JsonNode start = tier.path("start");
        if (!start.isIntegralNumber() || !start.canConvertToInt() || start.intValue() < 1) {
            throw new UnreadableException("a tier without start");
        }
        return start.intValue();
    }

    /** The amounts at a length: of each the highest tier that it is in. */
    private static Amounts amounts(JsonNode prices, int length) throws UnreadableException {
        return new Amounts(
                amount(prices.path(INPUT), length),
                amount(prices.path(OUTPUT), length),
                amount(prices.path(CACHE_READ), length),
                amount(prices.path(CACHE_WRITE), length));
    }

    private static @Nullable Double amount(JsonNode node, int length) throws UnreadableException {
        if (!node.isObject()) {
            return number(node);
        }
        Double amount = number(node.path("base"));
        int highest = 0;
        for (JsonNode tier : node.path("tiers")) {
            int start = start(tier);
            if (start <= length && start > highest) {
                highest = start;
                amount = number(tier.path("price"));
            }
        }
        return amount;
    }

    private static @Nullable Double number(JsonNode node) throws UnreadableException {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber() || !(node.asDouble(Double.NaN) < HIGHEST)) {
            throw new UnreadableException("an amount is no price");
        }
        return node.asDouble(Double.NaN) < 0 ? Amounts.DYNAMIC : node.asDouble(Double.NaN);
    }

    /**
     * The price; null when neither input nor output has one.
     *
     * @param hours what holds at certain hours
     */
    @Nullable
    Price price(List<Price.Tier> hours) {
        if (amounts.input() == null && amounts.output() == null) {
            return null;
        }
        List<Price.Tier> tiers = new ArrayList<>(above);
        tiers.addAll(hours);
        return new Price(
                amounts.input(), amounts.output(), amounts.cacheRead(), amounts.cacheWrite(), null, tiers, null);
    }
}
