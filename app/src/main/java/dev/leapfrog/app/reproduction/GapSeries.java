package dev.leapfrog.app.reproduction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.app.reproduction.PublishedFigures.Unit;
import dev.leapfrog.events.output.GapState;
import org.jspecify.annotations.Nullable;

/** The gaps of one pair on one board over time. */
final class GapSeries {
    private static final double DAYS_PER_MONTH = 365.2425 / 12;
    private static final double HUNDREDTHS = 100;

    /** How long a publication says something: a recording may end, or have a hole. */
    private static final long SECONDS_VALID = Duration.ofDays(30).toSeconds();

    private final SortedMap<Instant, GapState> states = new TreeMap<>();

    void add(GapState state) {
        states.put(state.publishedAt(), state);
    }

    /** What a gap is in a unit; null where it is not known. */
    static @Nullable Double value(GapState state, Unit unit) {
        return switch (unit) {
            case PERCENT -> state.distance().percent();
            case POINTS -> state.points();
            case MONTHS -> months(state.lag().lagDays());
        };
    }

    private static @Nullable Double months(@Nullable Long days) {
        return days == null ? null : months(days.doubleValue());
    }

    static double months(double days) {
        return days / DAYS_PER_MONTH;
    }

    /**
     * The value that most publications of a window have, to two decimals; of two the later one.
     *
     * @return null when none has one
     */
    @Nullable
    Measured usual(Unit unit, LocalDate from, LocalDate to) {
        Map<Long, List<GapState>> byValue = new TreeMap<>();
        List<Double> values = new ArrayList<>();
        for (GapState state : within(from, to)) {
            Double value = value(state, unit);
            if (value != null) {
                values.add(value);
                byValue.computeIfAbsent(Math.round(value * HUNDREDTHS), added -> new ArrayList<>())
                        .add(state);
            }
        }
        List<GapState> most = List.of();
        for (List<GapState> states : byValue.values()) {
            boolean later = !most.isEmpty()
                    && states.size() == most.size()
                    && states.getLast().publishedAt().isAfter(most.getLast().publishedAt());
            if (states.size() > most.size() || later) {
                most = states;
            }
        }
        Double usual = most.isEmpty() ? null : value(most.getLast(), unit);
        return usual == null ? null : Measured.of(usual, values, most.size(), most.getLast());
    }

    /**
     * The mean over the days of a window, each publication counting until the next one, for at most 30 days.
     *
     * @return null when no publication in it has a value
     */
    @Nullable
    Measured mean(Unit unit, LocalDate from, LocalDate to) {
        Instant end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<GapState> within = within(from, to);
        List<Double> values = new ArrayList<>();
        double sum = 0;
        double time = 0;
        @Nullable GapState last = null;
        for (int i = 0; i < within.size(); i++) {
            Double value = value(within.get(i), unit);
            Instant next = i + 1 < within.size() ? within.get(i + 1).publishedAt() : end;
            if (value != null) {
                long lasted = ChronoUnit.SECONDS.between(within.get(i).publishedAt(), next);
                double counted = Math.clamp(lasted, 0, SECONDS_VALID);
                sum += value * counted;
                time += counted;
                values.add(value);
                last = within.get(i);
            }
        }
        return last == null || time == 0 ? null : Measured.of(sum / time, values, values.size(), last);
    }

    private List<GapState> within(LocalDate from, LocalDate to) {
        return List.copyOf(states.subMap(
                        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .values());
    }
}
