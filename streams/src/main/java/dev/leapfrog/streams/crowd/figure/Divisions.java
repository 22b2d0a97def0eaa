package dev.leapfrog.streams.crowd.figure;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.events.standing.Concentration.Top;
import dev.leapfrog.streams.board.Contender;
import org.jspecify.annotations.Nullable;

/** How models divide over labs, countries and classes of openness. */
final class Divisions {
    private Divisions() {}

    static Top of(List<Contender> models) {
        return new Top(
                models.size(),
                over(models, model -> model.id().ofKnownLab() ? model.lab() : null),
                over(models, Model::country),
                over(
                        models,
                        model -> model.openness() == Openness.UNKNOWN
                                ? null
                                : model.openness().name()));
    }

    /** Null when it is known of no model where it belongs. */
    static @Nullable Division over(List<Contender> models, Function<Model, @Nullable String> where) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        models.stream()
                .map(Contender::model)
                .map(where)
                .filter(Objects::nonNull)
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        int known = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (known == 0) {
            return null;
        }
        SortedMap<String, Double> shares = new TreeMap<>();
        double squares = 0;
        for (var count : counts.entrySet()) {
            shares.put(count.getKey(), count.getValue() / (double) known);
            squares += (double) count.getValue() * count.getValue();
        }
        double all = (double) known * known;
        return new Division(squares / all, all / squares, known, shares);
    }
}
