package dev.leapfrog.streams.uptake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.UptakeFact.Reached;
import org.jspecify.annotations.Nullable;

/**
 * When the use of a model came to which levels, each for the first time.
 *
 * @param reached the lowest first, without days, as the release may become known later
 */
record Velocity(List<Reached> reached) {
    static final Velocity NONE = new Velocity(List.of());

    Velocity {
        reached = List.copyOf(reached);
    }

    /**
     * Goes on with the next value.
     *
     * @param before null for the first one
     */
    Velocity next(Model model, @Nullable Double before, double value, LocalDate day, UptakeRules rules) {
        List<Reached> all = new ArrayList<>(reached);
        for (double level : rules.levels()) {
            if (level <= value && all.stream().noneMatch(known -> known.level() == level)) {
                boolean seen = before == null ? isFresh(model, day, rules) : before < level;
                all.add(new Reached(level, seen ? day : null, null));
            }
        }
        all.sort((one, other) -> Double.compare(one.level(), other.level()));
        return new Velocity(all);
    }

    private static boolean isFresh(Model model, LocalDate day, UptakeRules rules) {
        LocalDate released = model.releasedOn();
        return released != null
                && !released.isAfter(day)
                && ChronoUnit.DAYS.between(released, day) <= rules.freshFor().toDays();
    }

    /** Both are one model: a level was reached when the first of them reached it. */
    Velocity joined(Velocity other) {
        List<Reached> all = new ArrayList<>();
        for (Reached one : reached) {
            all.add(other.reached.stream()
                    .filter(known -> known.level() == one.level())
                    .findFirst()
                    .map(known -> earlier(one, known))
                    .orElse(one));
        }
        other.reached.stream()
                .filter(one -> reached.stream().noneMatch(known -> known.level() == one.level()))
                .forEach(all::add);
        all.sort((one, another) -> Double.compare(one.level(), another.level()));
        return new Velocity(all);
    }

    private static Reached earlier(Reached one, Reached other) {
        if (one.on() == null || other.on() == null) {
            return new Reached(one.level(), null, null);
        }
        return one.on().isAfter(other.on()) ? other : one;
    }

    /** With the days since the release of the model. */
    List<Reached> since(Model model) {
        return reached.stream()
                .map(one -> new Reached(one.level(), one.on(), days(model.releasedOn(), one.on())))
                .toList();
    }

    private static @Nullable Long days(@Nullable LocalDate released, @Nullable LocalDate on) {
        return released == null || on == null || on.isBefore(released)
                ? null
                : (Long) ChronoUnit.DAYS.between(Objects.requireNonNull(released), on);
    }
}
