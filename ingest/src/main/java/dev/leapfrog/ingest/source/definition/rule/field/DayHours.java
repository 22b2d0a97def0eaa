package dev.leapfrog.ingest.source.definition.rule.field;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a day, UTC, at which a price holds.
 *
 * @param spans in order; none overlaps another
 */
record DayHours(List<Span> spans) {
    private static final int DAY = (int) Duration.ofDays(1).toSeconds();

    DayHours {
        spans = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    /** @param until exclusive; before {@code from} when it holds over midnight */
    record Span(LocalTime from, LocalTime until) {
        int seconds() {
            int length = Math.floorMod(until.toSecondOfDay() - from.toSecondOfDay(), DAY);
            return length == 0 ? DAY : length;
        }
    }

    /**
     * Reads {@code 16:30-00:30}, or several such spans with commas between them.
     *
     * @throws UnreadableException when it is neither
     */
    static DayHours read(String written) throws UnreadableException {
        List<Span> spans = new ArrayList<>();
        for (String span : written.split("[,;]", -1)) {
            String[] ends = span.strip().split("\\s*[-–]\\s*", -1);
            if (ends.length != 2) {
                throw new UnreadableException("'" + written + "' are no hours such as 16:30-00:30");
            }
            spans.add(new Span(time(ends[0]), time(ends[1])));
        }
        return new DayHours(spans);
    }

    private static LocalTime time(String written) throws UnreadableException {
        try {
            return written.startsWith("24") ? LocalTime.MIDNIGHT : LocalTime.parse(written);
        } catch (DateTimeException noTime) {
            throw new UnreadableException("'" + written + "' is no time of day such as 16:30");
        }
    }

    /** The hours of tiers that hold at certain hours whatever the length; null when there are none. */
    static @Nullable DayHours of(List<Price.Tier> tiers) {
        List<Span> spans = new ArrayList<>();
        for (Price.Tier tier : tiers) {
            LocalTime from = tier.from();
            LocalTime until = tier.until();
            if (tier.aboveTokens() == null && from != null && until != null) {
                spans.add(new Span(from, until));
            }
        }
        return spans.isEmpty() ? null : new DayHours(spans);
    }

    /** Whether they make most of a day. */
    boolean isMostOfADay() {
        return spans.stream().mapToInt(Span::seconds).sum() > DAY / 2;
    }

    /** The other hours, at other amounts. */
    List<Price.Tier> rest(Amounts amounts) {
        List<Price.Tier> rest = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            LocalTime from = spans.get(i).until();
            LocalTime until = spans.get((i + 1) % spans.size()).from();
            if (!from.equals(until)) {
                rest.add(new Price.Tier(null, from, until, amounts));
            }
        }
        return rest;
    }
}
