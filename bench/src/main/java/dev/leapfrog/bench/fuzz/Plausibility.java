package dev.leapfrog.bench.fuzz;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.ingest.intake.SourceTrial;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.PlausibleRange;
import org.jspecify.annotations.Nullable;

/**
 * Whether what would be published can be: dates from 2000 to 2098, numbers finite, scores within the range of their
 * board, texts not blank and bounded, prices within 0.001 to 2000 per million tokens, or free, unknown or dynamic.
 */
final class Plausibility {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2098;
    private static final int LONGEST_TEXT = 4000;
    private static final double LOWEST_PRICE = 0.001;
    private static final double HIGHEST_PRICE = 2000;

    /** Asked for once a type, as that is slow. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Plausibility() {}

    /** What cannot be; null when all can. */
    static @Nullable String complaint(SourceTrial trial) {
        String scores = trial.parsing() instanceof Parsed page ? scores(page) : null;
        if (scores != null) {
            return scores;
        }
        for (Observation observation : trial.changes().observations()) {
            String complaint = of(observation, observation.getClass().getSimpleName());
            if (complaint != null) {
                return complaint;
            }
        }
        return null;
    }

    private static @Nullable String scores(Parsed page) {
        for (Listing listing : page.listings()) {
            if (listing instanceof BoardListing board
                    && !board.rows().stream()
                            .allMatch(row -> PlausibleRange.of(board.scale()).holds(row.score()))) {
                return "a score out of range on " + board.board();
            }
        }
        return null;
    }

    private static @Nullable String of(@Nullable Object value, String where) {
        if (value instanceof Amounts amounts) {
            return amounts(amounts, where);
        }
        if (value instanceof Price price) {
            String standard = amounts(price.amounts(), where);
            return standard == null ? components(price, where) : standard;
        }
        if (value instanceof LocalDate date) {
            return year(date.getYear()) ? null : where + " is " + date;
        }
        if (value instanceof Instant instant) {
            return year(instant.atZone(ZoneOffset.UTC).getYear()) ? null : where + " is " + instant;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? null : where + " is " + number;
        }
        if (value instanceof CharSequence text) {
            return text(text.toString(), where);
        }
        if (value instanceof Collection<?> all) {
            return first(all, where);
        }
        if (value instanceof Map<?, ?> all) {
            return first(all.values(), where);
        }
        return value instanceof Record facts && !(value instanceof BoardPublished) ? components(facts, where) : null;
    }

    private static @Nullable String first(Collection<?> values, String where) {
        for (Object value : values) {
            String complaint = of(value, where + "[]");
            if (complaint != null) {
                return complaint;
            }
        }
        return null;
    }

    private static @Nullable String components(Record facts, String where) {
        for (RecordComponent component : COMPONENTS.get(facts.getClass())) {
            String name = component.getName();
            String complaint = name.equals("provenance") ? null : of(value(facts, component), where + "." + name);
            if (complaint != null) {
                return complaint;
            }
        }
        return null;
    }

    private static @Nullable Object value(Record facts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static boolean year(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static @Nullable String text(String text, String where) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return where + " is a text of " + text.length() + " characters";
        }
        return text.chars().anyMatch(Character::isISOControl) ? where + " has control characters" : null;
    }

    private static @Nullable String amounts(Amounts amounts, String where) {
        return fits(amounts.input())
                        && fits(amounts.output())
                        && fits(amounts.cacheRead())
                        && fits(amounts.cacheWrite())
                ? null
                : where + " is " + amounts;
    }

    private static boolean fits(@Nullable Double amount) {
        return amount == null
                || amount == 0
                || amount == Amounts.DYNAMIC
                || (amount >= LOWEST_PRICE && amount <= HIGHEST_PRICE);
    }
}
