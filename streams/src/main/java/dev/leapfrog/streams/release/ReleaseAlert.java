package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.detector.EventContext;
import org.jspecify.annotations.Nullable;

/** The alerts for what became known of a model. None of these has a life cycle. */
final class ReleaseAlert {
    private final Model model;
    private final EventContext context;
    private final ReleaseRules rules;
    private final Map<String, Object> metrics = new TreeMap<>();

    ReleaseAlert(Model model, EventContext context, ReleaseRules rules) {
        this.model = model;
        this.context = context;
        this.rules = rules;
        metrics.put("lab", model.lab());
        metrics.put("openness", model.openness().name());
        if (model.country() != null) {
            metrics.put("country", model.country());
        }
    }

    /** A release: of note when the lab announced it, or its weights can be had. */
    Alert released(Release release, String source) {
        LocalDate announcedOn = release.earliest(ModelDetails::announcedOn);
        boolean notable = announcedOn != null || model.openness().isOpen();
        if (announcedOn != null) {
            metrics.put("announcedOn", announcedOn.toString());
        }
        String headline = announcedOn == null
                ? "New: " + model.name() + " by " + model.labShown() + kind() + ", listed on "
                        + RecordedSource.origin(source)
                : model.labShown() + " releases " + model.name() + kind() + ", announced on " + announcedOn;
        return alert(
                Kind.MODEL_RELEASED,
                List.of(),
                release.firstSeenOn() == null ? context.date() : release.firstSeenOn(),
                notable ? Severity.NOTICE : Severity.INFO,
                headline,
                null,
                Map.of("model", model.id().toString()),
                "ModelListed");
    }

    /** A retirement that is announced. */
    Alert announced(String provider, Ending ending) {
        LocalDate day = ending.effectiveOn();
        String what = what(provider);
        String headline = day == null
                ? what + " will be retired, no date given yet"
                : what + (day.isAfter(context.date()) ? " will be retired on " : " was retired on ") + day;
        return end(provider, "announced", ending.announcedOn(), ending, headline, "DeprecationAnnounced");
    }

    /** A retirement that has come. */
    Alert effective(String provider, Ending ending, LocalDate day) {
        return end(provider, "effective", day, ending, what(provider) + " has been retired, as announced", "DayEnded");
    }

    /** Weights that were opened, or closed. */
    Alert openness(ModelChanged changed) {
        Openness before = changed.previous().openness();
        Openness after = changed.model().openness();
        String headline =
                model.labShown() + "'s " + model.name() + " is now " + words(after) + "; it was " + words(before);
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

    private Alert end(
            String provider, String which, LocalDate opened, Ending ending, String headline, String evidence) {
        Map<String, Object> after = new TreeMap<>();
        after.put("model", model.id().toString());
        after.put("stage", which);
        if (ending.effectiveOn() != null) {
            after.put("endsOn", ending.effectiveOn().toString());
        }
        if (!provider.equals(Release.MODEL)) {
            metrics.put("provider", provider);
        }
        boolean notable = provider.equals(Release.MODEL) && rules.tracks(model);
        return alert(
                Kind.DEPRECATION,
                List.of(provider, which),
                opened,
                notable ? Severity.NOTICE : Severity.INFO,
                headline,
                null,
                after,
                evidence);
    }

    private String what(String provider) {
        return provider.equals(Release.MODEL)
                ? model.labShown() + "'s " + model.name()
                : model.name() + " at " + provider;
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

    private String kind() {
        return switch (model.openness()) {
            case OPEN_SOURCE, OPEN_WEIGHTS, RESEARCH_ONLY, CLOSED -> " (" + words(model.openness()) + ")";
            case UNKNOWN -> "";
        };
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
