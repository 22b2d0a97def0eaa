package dev.leapfrog.streams.overtake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.UptakeShares.Shares;
import dev.leapfrog.events.output.UptakeShares.Top;
import org.jspecify.annotations.Nullable;

/** What the models of a list come to, summed up. Sums do not depend on the order in which models are added. */
public final class Tally {
    private static final String UNKNOWN_LAB = ModelId.UNKNOWN_LAB;
    private static final double MILLION = 1e6;

    private final SortedMap<ModelId, Model> models = new TreeMap<>();
    private final SortedMap<ModelId, List<Double>> values = new TreeMap<>();
    private int entries;

    /** One more name of a model. */
    public void add(Model model, double value) {
        models.merge(model.id(), model.withoutConfiguration(), Model::updatedBy);
        values.computeIfAbsent(model.id(), added -> new ArrayList<>()).add(value);
        entries++;
    }

    public int entries() {
        return entries;
    }

    public double total() {
        return values.values().stream().mapToDouble(Tally::sum).sum();
    }

    /** The parts of the total; none when that is zero. */
    public Shares shares() {
        SortedMap<String, Double> labs = new TreeMap<>();
        SortedMap<String, Double> countries = new TreeMap<>();
        SortedMap<String, Double> openness = new TreeMap<>();
        double total = total();
        if (total > 0) {
            models.forEach((id, model) -> {
                double value = sum(values.getOrDefault(id, List.of()));
                labs.merge(lab(model), value, Double::sum);
                countries.merge(known(model.country()), value, Double::sum);
                openness.merge(openness(model.openness()), value, Double::sum);
            });
        }
        return new Shares(parts(labs, total), parts(countries, total), parts(openness, total));
    }

    /** The most used models, the first first. */
    public List<Top> top(int most) {
        double total = total();
        return models.values().stream()
                .map(model -> {
                    double value = sum(values.getOrDefault(model.id(), List.of()));
                    return new Top(model, value, total > 0 ? rounded(value / total) : 0);
                })
                .sorted(Comparator.comparingDouble(Top::value)
                        .reversed()
                        .thenComparing(top -> top.model().id()))
                .limit(most)
                .toList();
    }

    private static SortedMap<String, Double> parts(SortedMap<String, Double> sums, double total) {
        SortedMap<String, Double> parts = new TreeMap<>();
        sums.forEach((key, sum) -> parts.put(key, rounded(sum / total)));
        return parts;
    }

    /** The names of one model add up in the order of their size, whichever came first. */
    private static double sum(List<Double> values) {
        return values.stream().sorted().mapToDouble(Double::doubleValue).sum();
    }

    private static double rounded(double share) {
        return Math.round(share * MILLION) / MILLION;
    }

    private static String lab(Model model) {
        return model.lab().equals(UNKNOWN_LAB) ? Shares.UNKNOWN : model.lab();
    }

    private static String known(@Nullable String country) {
        return country == null ? Shares.UNKNOWN : country;
    }

    private static String openness(Openness openness) {
        return openness == Openness.UNKNOWN ? Shares.UNKNOWN : openness.name().toLowerCase(Locale.ROOT);
    }
}
