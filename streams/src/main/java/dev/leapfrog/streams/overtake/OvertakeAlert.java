package dev.leapfrog.streams.overtake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.model.MeasureTitle;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Evidence;
import dev.leapfrog.events.output.Alert.Identity;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Statement;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.Alert.Subject;
import dev.leapfrog.streams.board.SegmentName;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.overtake.ShareLeads.Overtake;

/**
 * The alerts for one that takes the lead of a measure of use from another. None has a life cycle: it is raised when the
 * lead has lasted.
 *
 * @param labShown the name of a lab for people
 */
public record OvertakeAlert(
        Kind kind, String measure, String universe, EventContext context, UnaryOperator<String> labShown) {
    /** The universe of a complete list. */
    public static final String ALL = "all";

    /**
     * One alert.
     *
     * @param notable whether the list tells of enough models
     */
    public Alert of(Overtake overtake, boolean notable) {
        List<String> details = List.of(universe, overtake.by(), overtake.from(), overtake.to());
        UUID happening = Alert.happening(kind, measure, details, overtake.ahead());
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("measure", measure);
        metrics.put("universe", universe);
        metrics.put("by", overtake.by());
        if (overtake.by().equals(ShareLeads.LAB)) {
            metrics.put("labs", overtake.to() + " " + overtake.from());
        }
        metrics.put("aheadSince", day(overtake).toString());
        return new Alert(
                Identity.of(
                        happening,
                        Status.FINAL,
                        Alert.happening(kind, measure, List.of(overtake.by()), overtake.ahead())),
                kind,
                Status.FINAL,
                severity(overtake, notable),
                Subject.of(measure),
                context.timing(),
                new Statement(
                        headline(overtake),
                        Map.of("leader", overtake.from(), "share", overtake.formerShare()),
                        Map.of("leader", overtake.to(), "share", overtake.share(), "universe", universe),
                        metrics),
                List.of(Evidence.of(context.cause())));
    }

    /** Countries and openness are what people argue over; which lab is ahead is of less note. */
    private static Severity severity(Overtake overtake, boolean notable) {
        return notable && !overtake.by().equals(ShareLeads.LAB) ? Severity.NOTICE : Severity.INFO;
    }

    private String headline(Overtake overtake) {
        String where = " " + MeasureTitle.of(measure) + of();
        String since = ", ahead since " + day(overtake);
        if (overtake.by().startsWith(ShareLeads.MAJORITY)) {
            String country = overtake.by().substring(ShareLeads.MAJORITY.length());
            boolean passes = overtake.to().equals(country);
            String share = percent(passes ? overtake.share() : overtake.formerShare());
            String models = capital(SegmentName.plural(Segment.country(country)));
            return passes
                    ? models + " pass half of" + where + ": " + share + ", since " + day(overtake)
                    : models + " fall below half of" + where + ": " + share + ", since " + day(overtake);
        }
        return first(overtake) + verb(overtake) + name(overtake, overtake.from()) + " in" + where + ": "
                + percent(overtake.share()) + " against " + percent(overtake.formerShare()) + since;
    }

    /** At the beginning of the sentence; labs are written as they write themselves. */
    private String first(Overtake overtake) {
        String name = name(overtake, overtake.to());
        return overtake.by().equals(ShareLeads.LAB) ? name : capital(name);
    }

    private static String verb(Overtake overtake) {
        return overtake.by().equals(ShareLeads.LAB) ? " overtakes " : " overtake ";
    }

    private String of() {
        return universe.equals(ALL) ? "" : " (" + universe + ")";
    }

    private String name(Overtake overtake, String who) {
        return switch (overtake.by()) {
            case ShareLeads.COUNTRY -> SegmentName.plural(Segment.country(who));
            case ShareLeads.LAB -> labShown.apply(who);
            default -> who + " models";
        };
    }

    private static LocalDate day(Overtake overtake) {
        return LocalDate.ofInstant(overtake.ahead(), ZoneOffset.UTC);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
