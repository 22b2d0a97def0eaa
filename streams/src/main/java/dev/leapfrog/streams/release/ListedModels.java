package dev.leapfrog.streams.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What each list newly lists that is no release: models that have long been there, other names and speeds of those, and
 * such of which nobody says since when. Told once a day, in one alert for a list and what was recorded of it.
 */
final class ListedModels {
    private static final int NAMED = 5;

    private final ReleaseRules rules;
    private final Memory memory;
    private final SortedMap<String, Day> days = new TreeMap<>();

    ListedModels(ReleaseRules rules, Memory memory) {
        this.rules = rules;
        this.memory = memory;
        memory.forEach((list, json) -> days.put(list, Stored.read(json, Day.class)));
    }

    /**
     * A model that a list has for the first time.
     *
     * @param model as it was known then
     * @param releasedOn null when nobody says
     * @param otherName whether it is another name for models that are known, or another speed of one
     */
    record Listed(
            ModelId model,
            String name,
            String lab,
            @Nullable LocalDate releasedOn,
            boolean otherName) {}

    /** What a list has had for the first time since the last day that ended. */
    record Day(Provenance provenance, List<Listed> models) {
        Day {
            models = List.copyOf(models);
        }
    }

    /** Notes a model. */
    void add(Model model, @Nullable LocalDate releasedOn, boolean otherName, EventContext context) {
        String list = RecordedSource.origin(context.provenance().source());
        Day known = days.get(list);
        List<Listed> models = new ArrayList<>(known == null ? List.of() : known.models());
        models.add(new Listed(model.id(), model.shown(), model.labShown(), releasedOn, otherName));
        Day day = new Day(context.provenance(), models);
        days.put(list, day);
        memory.put(list, day);
    }

    /** A day is over: what each list has had for the first time. */
    List<Output> dayEnded(EventContext context) {
        List<Output> alerts = new ArrayList<>();
        days.forEach((list, day) -> {
            alerts.add(alert(list, day, context));
            memory.remove(list);
        });
        days.clear();
        return alerts;
    }

    private Alert alert(String source, Day day, EventContext context) {
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("source", source);
        metrics.put("count", day.models().size());
        metrics.put(
                "models",
                day.models().stream().map(one -> one.model().toString()).toList());
        metrics.put("names", day.models().stream().map(Listed::name).toList());
        metrics.put(
                "releasedOn",
                day.models().stream()
                        .map(one ->
                                one.releasedOn() == null ? "" : one.releasedOn().toString())
                        .toList());
        Provenance from = day.provenance();
        return new Alert(
                Alert.Identity.of(
                        Alert.happening(
                                Kind.MODELS_LISTED,
                                source,
                                List.of(),
                                context.date().atStartOfDay(ZoneOffset.UTC).toInstant()),
                        Status.FINAL,
                        Alert.happening(Kind.MODELS_LISTED, source, List.of("group"), Instant.EPOCH)),
                Kind.MODELS_LISTED,
                Status.FINAL,
                Severity.INFO,
                Alert.Subject.of(source),
                new Alert.Timing(context.at(), from.fetchedAt(), from.mode()),
                new Alert.Statement(headline(rules.shown(source), day.models()), null, null, metrics),
                List.of(new Alert.Evidence("SnapshotPublished", source, from)));
    }

    private static String headline(String source, List<Listed> models) {
        List<String> old = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Listed one : models) {
            if (one.otherName()) {
                others.add(one.name() + " by " + one.lab());
            } else if (one.releasedOn() == null) {
                undated.add(one.name() + " by " + one.lab());
            } else {
                old.add(one.name() + " by " + one.lab() + " (" + one.releasedOn() + ")");
            }
        }
        List<String> parts = new ArrayList<>();
        if (!old.isEmpty()) {
            parts.add("now lists " + some(old) + (old.size() == 1 ? ", which is not new" : ", which are not new"));
        }
        if (!undated.isEmpty()) {
            parts.add("first seen there: " + some(undated) + ", of unknown date");
        }
        if (!others.isEmpty()) {
            parts.add("first seen there: " + some(others) + ", other names or speeds of models that are known");
        }
        return source + (old.isEmpty() ? ": " : " ") + String.join("; ", parts);
    }

    private static String some(List<String> all) {
        return all.size() <= NAMED
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, NAMED)) + " and " + (all.size() - NAMED) + " more";
    }
}
