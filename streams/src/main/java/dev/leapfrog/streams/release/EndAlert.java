package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.detector.EventContext;
import org.jspecify.annotations.Nullable;

/**
 * The alerts for the end of a model on one channel: announced, moved, taken back, come. What a vendor says of its own
 * channel is confirmed, what a list says is provisional and names the list.
 */
final class EndAlert {
    private static final String ANNOUNCED = "announced";
    private static final String TAKEN_BACK = "takenBack";

    private final Model model;
    private final ChannelEnd end;
    private final EventContext context;
    private final ReleaseRules rules;

    EndAlert(Model model, ChannelEnd end, EventContext context, ReleaseRules rules) {
        this.model = model;
        this.end = end;
        this.context = context;
        this.rules = rules;
    }

    /** An end that nothing was told of. */
    Alert announced(AlertedEnd told) {
        LocalDate day = end.day();
        boolean over = day != null && isPast(day);
        String headline;
        if (!end.vendor()) {
            headline = day == null
                    ? what() + " is deprecated according to " + by() + "; " + vendor() + " has not said so"
                    : what() + " will end on " + day + " according to " + by() + "; " + vendor() + " has not said so";
        } else if (day == null) {
            LocalDate since = end.ending().announcedOn();
            headline = vendor()
                    + (since.isBefore(context.date())
                            ? " deprecated " + name() + and() + " on " + since + " and gives no date for its end yet"
                            : " deprecates " + name() + and() + ", with no date for its end yet")
                    + instead();
        } else {
            headline = over
                    ? vendor() + " retired " + name() + and() + " on " + day + instead()
                    : vendor() + " will retire " + name() + and() + " on " + day + instead();
        }
        boolean news = !rules.isOld(day == null ? end.ending().announcedOn() : day, context.date());
        return alert(told, status(), over ? "effective" : ANNOUNCED, headline, null, news);
    }

    /** An end that was told otherwise: of another day, or in the word of a list. */
    Alert moved(AlertedEnd told) {
        LocalDate day = end.day();
        LocalDate before = told.day();
        Map<String, Object> values = new TreeMap<>();
        if (before != null) {
            values.put("endsOn", before.toString());
        }
        values.put("source", told.source());
        String headline;
        if (end.vendor() && told.status() == Status.PROVISIONAL) {
            boolean same = before == null ? day == null : before.equals(day);
            headline = same
                    ? vendor() + " confirms that " + name() + and()
                            + (day == null ? " is deprecated" : isPast(day) ? " ended" : " is deprecated and ends")
                            + (day == null ? "" : " on " + day) + instead()
                    : vendor()
                            + (day == null ? " deprecates " : isPast(day) ? " retired " : " retires ")
                            + name()
                            + and()
                            + (day == null ? " without a date for its end" : " on " + day)
                            + (before == null ? "" : ", not on " + before + " as " + origin(told.source()) + " says");
        } else if (day == null) {
            headline = subject() + " gives no date for the end of " + name() + and() + " any more; it was " + before;
        } else if (isPast(day)) {
            headline = subject() + " says that " + name() + and() + " ended on " + day
                    + (before == null ? instead() : ", not on " + before);
        } else if (before == null) {
            headline = subject() + " sets the end of " + name() + and() + " on " + day + instead();
        } else {
            headline = subject() + (day.isAfter(before) ? " postpones the end of " : " brings forward the end of ")
                    + name() + and() + " to " + day + "; it was " + before;
        }
        boolean news = !rules.isOld(day == null ? end.ending().announcedOn() : day, context.date());
        return alert(told, status(), before == null || day == null ? ANNOUNCED : "moved", headline, values, news);
    }

    /** An end that is no longer said. */
    Alert takenBack(AlertedEnd told) {
        LocalDate day = told.day();
        boolean confirmed = told.status() == Status.CONFIRMED;
        String headline = end.vendor()
                ? vendor() + (confirmed ? " no longer says" : " does not say") + " that " + name() + and() + ends(day)
                        + (confirmed ? "" : ", as " + origin(told.source()) + " said")
                : origin(told.source()) + " no longer says that " + what() + ends(day);
        return alert(told, Status.RETRACTED, TAKEN_BACK, headline, before(told), confirmed);
    }

    private String ends(@Nullable LocalDate day) {
        return day == null ? " ends" : (isPast(day) ? " ended on " : " ends on ") + day;
    }

    private static Map<String, Object> before(AlertedEnd told) {
        Map<String, Object> before = new TreeMap<>();
        before.put("source", told.source());
        LocalDate day = told.day();
        if (day != null) {
            before.put("endsOn", day.toString());
        }
        return before;
    }

    /** An end that has come. */
    Alert over(AlertedEnd told, LocalDate day) {
        return over(told, day, vendor() + " has retired " + name() + and() + ", as announced, on " + day + instead());
    }

    /** An end that shows in the offer being gone. */
    Alert gone(AlertedEnd told) {
        return over(told, context.date(), vendor() + " no longer offers " + name() + and() + instead());
    }

    /** The end that a list gave has come: nobody offers the model there any more. */
    Alert borneOut(AlertedEnd told) {
        return alert(
                told,
                Status.CONFIRMED,
                "effective",
                "Nobody lists " + what() + " any more; " + origin(told.source()) + " gave " + told.day()
                        + " for its end" + ", and " + vendor() + " has not said so",
                null,
                true);
    }

    /**
     * The end that a list gave has not come.
     *
     * @param lister who lists an offer of the model long after
     */
    Alert stillListed(AlertedEnd told, String lister) {
        return alert(
                told,
                Status.RETRACTED,
                TAKEN_BACK,
                what() + " has not ended on " + told.day() + " as far as is known: " + origin(lister)
                        + " still lists it, and only " + origin(told.source()) + " had said so",
                before(told),
                false);
    }

    /** A model of which an end was told is another, of which that is told. */
    Alert merged(AlertedEnd told) {
        return alert(
                told,
                Status.RETRACTED,
                TAKEN_BACK,
                ShownName.of(told.model()) + " is " + model.shown() + ": what is known of its end is told of that",
                before(told),
                false);
    }

    private Alert over(AlertedEnd told, LocalDate day, String headline) {
        UUID happening = happening("effective", told, day);
        return alert(
                Alert.Identity.of(happening, Status.FINAL, Alert.group(Kind.DEPRECATION, model.id())),
                Status.FINAL,
                "effective",
                headline,
                null,
                !rules.isOld(day, context.date()));
    }

    private Alert alert(
            AlertedEnd told,
            Status status,
            String stage,
            String headline,
            @Nullable Map<String, Object> before,
            boolean news) {
        UUID happening = happening(ANNOUNCED, told, told.opened());
        return alert(
                Alert.Identity.of(happening, status, told.revision(status), Alert.group(Kind.DEPRECATION, model.id())),
                status,
                stage,
                headline,
                before,
                news);
    }

    private Alert alert(
            Alert.Identity identity,
            Status status,
            String stage,
            String headline,
            @Nullable Map<String, Object> before,
            boolean news) {
        boolean notable = news && end.vendor() && end.provider().equals(Release.MODEL) && rules.tracks(model);
        Map<String, Object> after = new TreeMap<>();
        after.put("model", model.id().toString());
        after.put("stage", stage);
        LocalDate day = end.day();
        if (day != null) {
            after.put("endsOn", day.toString());
        }
        return new Alert(
                identity,
                Kind.DEPRECATION,
                status,
                notable ? Severity.NOTICE : Severity.INFO,
                Alert.Subject.of(model.id().toString()),
                context.timing(),
                new Alert.Statement(headline, before, after, metrics()),
                List.of(new Alert.Evidence(
                        context.cause().getClass().getSimpleName(), model.id().toString(), context.provenance())));
    }

    private boolean isPast(LocalDate day) {
        return !day.isAfter(context.date());
    }

    /** What tells of the end as it stands. */
    Status status() {
        return end.vendor() ? Status.CONFIRMED : Status.PROVISIONAL;
    }

    private UUID happening(String which, AlertedEnd told, LocalDate opened) {
        return Alert.happening(
                Kind.DEPRECATION,
                told.model().toString(),
                List.of(end.provider(), which, told.opened().toString()),
                opened.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Map<String, Object> metrics() {
        Map<String, Object> metrics = ModelMetrics.of(model);
        Ending said = end.ending();
        metrics.put("channel", end.provider().equals(Release.MODEL) ? "first-party" : end.provider());
        metrics.put("source", said.source());
        metrics.put("vendorSays", end.vendor());
        metrics.put("announcedOn", said.announcedOn().toString());
        LocalDate day = end.day();
        if (day != null) {
            metrics.put("endsOn", day.toString());
        }
        if (said.terms() != null) {
            ModelMetrics.put(metrics, "notBefore", said.terms().notBefore());
            ModelMetrics.put(metrics, "stage", said.terms().stage());
            ModelMetrics.put(metrics, "words", said.terms().words());
            ModelMetrics.put(metrics, "replacement", said.terms().replacement());
        }
        return metrics;
    }

    private String subject() {
        return end.vendor() ? vendor() : by();
    }

    private String by() {
        return origin(end.ending().source());
    }

    private String origin(String source) {
        return rules.shown(RecordedSource.origin(source));
    }

    private String vendor() {
        return end.provider().equals(Release.MODEL) ? model.labShown() : rules.shown(end.provider());
    }

    private String name() {
        return model.shown();
    }

    /** The lab of a model that somebody else offers. */
    private String and() {
        return end.provider().equals(Release.MODEL) || !model.id().ofKnownLab() ? "" : " by " + model.labShown();
    }

    private String what() {
        return end.provider().equals(Release.MODEL)
                ? (model.id().ofKnownLab() ? model.labShown() + "'s " : "") + model.shown()
                : model.shown() + " at " + rules.shown(end.provider());
    }

    private String instead() {
        String replacement = end.ending().replacement();
        return replacement == null ? "" : "; it recommends " + replacement;
    }
}
