package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.streams.detector.EventContext;
import org.jspecify.annotations.Nullable;

/** The alerts for the release of a model and for its openness. None of these has a life cycle. */
final class ReleaseAlert {
    private final Model model;
    private final EventContext context;
    private final ReleaseRules rules;
    private final Map<String, Object> metrics;

    ReleaseAlert(Model model, EventContext context, ReleaseRules rules) {
        this.model = model;
        this.context = context;
        this.rules = rules;
        this.metrics = ModelMetrics.of(model);
    }

    /**
     * A release: of note when its lab is.
     *
     * @param date what is said of its day
     * @param source whose list told of it
     * @param notable whether the lab is one that people watch
     * @param known what else is known
     */
    Alert released(Release release, ReleaseDate date, String source, boolean notable, KnownModels known) {
        metrics.put("releasedOn", date.day().toString());
        metrics.put("dateBasis", date.basis());
        metrics.put("source", source);
        ModelMetrics.put(metrics, "announcedOn", release.earliest(ModelDetails::announcedOn));
        ModelMetrics.put(metrics, "listedOn", release.earliest(ModelDetails::listedOn));
        ModelMetrics.put(metrics, "link", release.first(ModelDetails::link, rules));
        ModelMetrics.put(metrics, "licence", release.first(ModelDetails::licence, rules));
        Dated dated = dated(date, known);
        metrics.put("shownName", dated.name());
        ModelMetrics.put(metrics, "shownDay", dated.day());
        metrics.put("newFamily", known.isFirstOfFamily(model.id(), context.date()));
        String headline = model.labShown() + " releases " + dated.name() + kind()
                + (dated.day() == null ? "" : ", " + dated.day());
        return alert(
                Kind.MODEL_RELEASED,
                List.of(),
                date.day(),
                notable ? Severity.NOTICE : Severity.INFO,
                headline,
                null,
                Map.of("model", model.id().toString()),
                "ModelListed");
    }

    /** Weights that were opened, or closed. */
    Alert openness(ModelChanged changed) {
        Openness before = changed.previous().openness();
        Openness after = changed.model().openness();
        String headline =
                model.labShown() + "'s " + model.shown() + " is now " + words(after) + "; it was " + words(before);
        return alert(
                Kind.OPENNESS_CHANGED,
                List.of(before.name(), after.name()),
                context.date(),
                rules.tracks(model) ? Severity.NOTICE : Severity.INFO,
                headline,
                Map.of("openness", before.name()),
                Map.of("openness", after.name()),
                "ModelChanged");
    }

    private Alert alert(
            Kind kind,
            List<String> details,
            LocalDate opened,
            Severity severity,
            String headline,
            @Nullable Map<String, Object> before,
            Map<String, Object> after,
            String evidence) {
        UUID happening = Alert.happening(
                kind,
                model.id().toString(),
                details,
                opened.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new Alert(
                Alert.Identity.of(happening, Status.FINAL, Alert.group(kind, model.id())),
                kind,
                Status.FINAL,
                severity,
                Alert.Subject.of(model.id().toString()),
                context.timing(),
                new Alert.Statement(headline, before, after, metrics),
                List.of(new Alert.Evidence(evidence, model.id().toString(), context.provenance())));
    }

    /**
     * The name and the day in a sentence, with one day in all: a name that bears that of its snapshot says another only
     * where it is the first snapshot of the model, and then without its own.
     */
    private Dated dated(ReleaseDate date, KnownModels known) {
        String name = model.shown();
        String bare = ShownName.undated(name);
        if (bare.equals(name)) {
            return new Dated(name, date.said(context.date()));
        }
        boolean sameDay = name.contains(date.day().toString());
        return sameDay || !known.isFirstSnapshot(model.id(), context.date())
                ? new Dated(name, null)
                : new Dated(bare, date.said(context.date()));
    }

    private record Dated(String name, @Nullable String day) {}

    /** That it is open; that it is not goes without saying. */
    private String kind() {
        return model.openness().isOpen() ? " (" + words(model.openness()) + ")" : "";
    }

    private static String words(Openness openness) {
        return switch (openness) {
            case OPEN_SOURCE -> "open source";
            case OPEN_WEIGHTS -> "open weights";
            case RESEARCH_ONLY -> "open weights for research only";
            case CLOSED -> "closed";
            case UNKNOWN -> "of unknown openness";
        };
    }
}
