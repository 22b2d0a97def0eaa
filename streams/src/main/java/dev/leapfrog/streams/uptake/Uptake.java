package dev.leapfrog.streams.uptake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.ListDetector;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.publication.SourceActivity;

/** How much all models are used: takes the lists as they are closed and concludes what they touch. */
public final class Uptake implements ListDetector {
    private static final String NAME = "uptake";

    private final UptakeRules rules;
    private final SourceActivity activity;
    private final Memory memory;
    private final Map<ModelId, SortedMap<String, Usage>> models = new HashMap<>();

    /**
     * As the memory has it.
     *
     * @param activity when each source last closed a list, kept up to date by others
     * @param whole of the topology; the detector keeps its state in its own part of it
     */
    public Uptake(UptakeRules rules, SourceActivity activity, Memory whole) {
        this.rules = rules;
        this.activity = activity;
        this.memory = whole.of(NAME);
        memory.forEach((key, json) -> {
            Usage usage = Stored.read(json, Usage.class);
            of(usage.model().id()).put(usage.measure(), usage);
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    /** An empty list says nothing of anybody's use. */
    @Override
    public List<Output> closed(ClosedList list) {
        if (list.marker().entries() == 0) {
            return List.of();
        }
        EventContext context = list.context();
        SortedMap<String, Usage> touched = new TreeMap<>();
        for (EcosystemObservation one : list.said()) {
            if (one instanceof UptakeMeasured measured) {
                Model model = list.now().apply(measured.model());
                String key = key(model.id(), measured.measure());
                Usage known = of(model.id()).getOrDefault(measured.measure(), Usage.unknown(model, measured.measure()));
                touched.put(
                        key,
                        touched.getOrDefault(key, known)
                                .measured(measured.provenance().source(), measured.alias(), measured.value()));
            }
        }
        List<Output> facts = new ArrayList<>();
        touched.values().forEach(usage -> {
            double value = usage.value(rules, this::isSilent);
            Double before = usage.published();
            Usage now = usage.published(value, context.date(), rules);
            if (before == null || before != value) {
                facts.add(new UptakeFact(
                        context.provenance(),
                        context.at(),
                        usage.model(),
                        usage.measure(),
                        value,
                        before,
                        List.copyOf(usage.values().keySet()),
                        now.velocity().since(now.model())));
            }
            keep(now);
        });
        return facts;
    }

    /** Nothing is concluded from it. */
    @Override
    public List<Output> changed(ModelChanged changed) {
        List.copyOf(of(changed.model().id()).values()).forEach(usage -> keep(usage.with(changed.model())));
        return List.of();
    }

    @Override
    public List<Output> merged(ModelMerged merged) {
        SortedMap<String, Usage> moved = models.remove(merged.from());
        if (moved == null) {
            return List.of();
        }
        moved.values().forEach(usage -> {
            memory.remove(key(merged.from(), usage.measure()));
            Usage known = of(merged.to().id()).get(usage.measure());
            keep(known == null ? usage.with(merged.to()) : known.joined(usage));
        });
        return List.of();
    }

    private boolean isSilent(String source) {
        return activity.silent(source, SnapshotPublished.Kind.UPTAKE, rules.silentFor());
    }

    private SortedMap<String, Usage> of(ModelId model) {
        return models.computeIfAbsent(model, added -> new TreeMap<>());
    }

    private void keep(Usage usage) {
        of(usage.model().id()).put(usage.measure(), usage);
        memory.put(key(usage.model().id(), usage.measure()), usage);
    }

    private static String key(ModelId model, String measure) {
        return model + " " + measure;
    }
}
