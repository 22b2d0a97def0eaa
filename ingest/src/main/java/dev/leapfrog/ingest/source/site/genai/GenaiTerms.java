package dev.leapfrog.ingest.source.site.genai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a model costs and when: a price, or a list in which a later one holds from its {@code start_date} on, or daily
 * from {@code start_time} to {@code end_time}.
 *
 * @param from by the first day on which they hold, the prices; that of the first day of all is without a day
 * @param hours what holds at certain hours instead of a price that is valid at any time
 */
record GenaiTerms(SortedMap<LocalDate, GenaiPrice> from, List<Price.Tier> hours) {
    private static final LocalDate EVER = LocalDate.MIN;
    private static final int DAY = (int) Duration.ofDays(1).toSeconds();
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2098, 12, 30);

    static GenaiTerms read(JsonNode prices) throws UnreadableException {
        GenaiTerms terms = new GenaiTerms(new TreeMap<>(), new ArrayList<>());
        if (!prices.isArray()) {
            terms.from.put(EVER, GenaiPrice.read(prices));
            return terms;
        }
        for (JsonNode term : prices) {
            terms.add(term.path("constraint"), GenaiPrice.read(term.path("prices")));
        }
        if (!terms.hours.isEmpty() && terms.from.size() != 1) {
            throw new UnreadableException("prices by hour need one price beside them");
        }
        terms.preferLonger();
        return terms;
    }

    /**
     * The price that holds for most of the day is the standard one, and that of the other hours is under a condition,
     * whichever of them the list has as the exception.
     */
    private void preferLonger() {
        Price.Tier only = hours.size() == 1 ? hours.getFirst() : null;
        LocalTime start = only == null ? null : only.from();
        LocalTime end = only == null ? null : only.until();
        if (only == null || start == null || end == null || !isLong(start, end)) {
            return;
        }
        GenaiPrice others = Objects.requireNonNull(from.remove(from.firstKey()));
        from.put(EVER, new GenaiPrice(only.price(), others.above()));
        LocalTime rest = end;
        hours.set(0, new Price.Tier(null, rest, start, others.amounts()));
    }

    private static boolean isLong(LocalTime start, LocalTime end) {
        return Math.floorMod(end.toSecondOfDay() - start.toSecondOfDay(), DAY) > DAY / 2;
    }

    private void add(JsonNode constraint, GenaiPrice price) throws UnreadableException {
        if (constraint.isMissingNode() || constraint.isNull()) {
            put(EVER, price);
        } else if (constraint.has("start_date")) {
            put(day(constraint.path("start_date").asString("")), price);
        } else if (constraint.has("start_time") && constraint.has("end_time")) {
            LocalTime start = time(constraint.path("start_time").asString(""));
            hours.add(
                    new Price.Tier(null, start, time(constraint.path("end_time").asString("")), price.amounts()));
        } else {
            throw new UnreadableException("a price under an unknown condition");
        }
    }

    private void put(LocalDate day, GenaiPrice price) throws UnreadableException {
        if (from.put(day, price) != null) {
            throw new UnreadableException("two prices for one day");
        }
    }

    private static LocalDate day(String written) throws UnreadableException {
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw new UnreadableException("start_date is no day of a price");
            }
            return day;
        } catch (DateTimeException noDay) {
            throw new UnreadableException("start_date is no day");
        }
    }

    private static LocalTime time(String written) throws UnreadableException {
        try {
            return OffsetTime.parse(written)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalTime();
        } catch (DateTimeException noTime) {
            throw new UnreadableException("start_time or end_time is no time with its zone");
        }
    }

    List<ListedOffer> offers(String id, String provider, ListedModel model) {
        List<ListedOffer> offers = new ArrayList<>();
        @Nullable LocalDate end = null;
        for (Map.Entry<LocalDate, GenaiPrice> term :
                new TreeMap<>(from).descendingMap().entrySet()) {
            LocalDate first = term.getKey().equals(EVER) ? null : term.getKey();
            Price price = term.getValue().price(hours);
            if (price != null) {
                offers.add(0, new ListedOffer(id, provider, model, price, first, end));
            }
            end = first;
        }
        return offers;
    }
}
