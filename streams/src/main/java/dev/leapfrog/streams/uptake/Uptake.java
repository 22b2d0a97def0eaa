package dev.leapfrog.streams.uptake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.publication.Moment;

/** How much all models are used: takes the lists as they are closed and concludes what they touch. */
public final class Uptake {
    /** First word of the keys in the memory. */
    public static final String KEY = "uptake";

    private final UptakeRules rules;
    private final Memory memory;
    private final Map<ModelId, SortedMap<String, Usage>> models = new HashMap<>();

    public Uptake(UptakeRules rules, Memory memory) {
        this.rules = rules;
        this.memory = memory;
    }

    /** Takes back what the memory holds. */
    public void restore(byte[] json) {
        Usage usage = Stored.read(json, Usage.class);
        of(usage.model().id()).put(usage.measure(), usage);
    }

    /**
     * A source has closed a list.
     *
     * @param said what it measured otherwise than in the list before
     * @param now the model that a model is known to be by now
     */
    public List<UptakeFact> closed(List<EcosystemObservation> said, UnaryOperator<Model> now, Moment moment) {
        SortedMap<String, Usage> touched = new TreeMap<>();
        for (EcosystemObservation one : said) {
            if (one instanceof UptakeMeasured measured) {
                Model model = now.apply(measured.model());
                String key = key(model.id(), measured.measure());
                Usage known = of(model.id()).getOrDefault(measured.measure(), Usage.unknown(model, measured.measure()));
                touched.put(
                        key,
                        touched.getOrDefault(key, known)
                                .measured(measured.provenance().source(), measured.alias(), measured.value()));
            }
        }
        List<UptakeFact> facts = new ArrayList<>();
        touched.values().forEach(usage -> {
            double value = usage.value(rules);
            Double before = usage.told();
            if (before == null || before != value) {
                facts.add(new UptakeFact(
                        moment.provenance(),
                        moment.at(),
                        usage.model(),
                        usage.measure(),
                        value,
                        before,
                        List.copyOf(usage.values().keySet())));
            }
            keep(usage.told(value));
        });
        return facts;
    }

    /** Takes effect at once; tells nothing. */
    public void apply(ModelChanged changed) {
        List.copyOf(of(changed.model().id()).values()).forEach(usage -> keep(usage.with(changed.model())));
    }

    /** Moves what was measured of one model to the other. */
    public void apply(ModelMerged merged) {
        SortedMap<String, Usage> moved = models.remove(merged.from());
        if (moved == null) {
            return;
        }
        moved.values().forEach(usage -> {
            memory.remove(KEY + " " + key(merged.from(), usage.measure()));
            Usage known = of(merged.to().id()).get(usage.measure());
            keep(known == null ? usage.with(merged.to()) : known.joined(usage));
        });
    }

    private SortedMap<String, Usage> of(ModelId model) {
        return models.computeIfAbsent(model, added -> new TreeMap<>());
    }

    private void keep(Usage usage) {
        of(usage.model().id()).put(usage.measure(), usage);
        memory.put(KEY + " " + key(usage.model().id(), usage.measure()), usage);
    }

    private static String key(ModelId model, String measure) {
        return model + " " + measure;
    }
}
