package dev.leapfrog.streams.crowd;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.board.SegmentName;
import dev.leapfrog.streams.crowd.TopFinding.CrowdRecord;
import dev.leapfrog.streams.crowd.TopFinding.MajorityChanged;
import dev.leapfrog.streams.crowd.TopFinding.MostChanged;
import dev.leapfrog.streams.crowd.TopFinding.Moved;
import dev.leapfrog.streams.detector.ClosedBoard;
import org.jspecify.annotations.Nullable;

/** What is told of the top of a board at one publication. */
final class TopAlert {
    /** After less, that it was not there before says nothing. */
    private static final Duration LONG = Duration.ofDays(180);

    private final ClosedBoard board;
    private final Contender leader;

    TopAlert(ClosedBoard board, Contender leader) {
        this.board = board;
        this.leader = leader;
    }

    /**
     * A lab is in the band for the first time.
     *
     * @param best its best model
     * @param since when the board was first seen; what was before is not known, so that it matters only after a while
     */
    Alert newcomer(Contender best, Instant since) {
        String lab = best.model().lab();
        double points = leader.score().minus(best.score());
        String stands = best.id().equals(leader.id())
                ? best.model().shown() + " leads"
                : points == 0
                        ? best.model().shown() + " is level with "
                                + leader.model().shown()
                        : best.model().shown() + " is " + ShownNumber.points(points) + " behind "
                                + leader.model().shown();
        Duration followed = Duration.between(since, board.context().at());
        boolean known = followed.compareTo(board.view().rules().recordAfter()) >= 0;
        return alert(
                Kind.NEWCOMER,
                known ? Severity.NOTICE : Severity.INFO,
                Segment.ALL,
                List.of(lab),
                best.model().labShown() + " reaches the frontier of " + board.name()
                        + (followed.compareTo(LONG) < 0
                                ? ""
                                : " for the first time since it is followed ("
                                        + LocalDate.ofInstant(since, ZoneOffset.UTC) + ")")
                        + ": " + stands,
                null,
                Map.of(
                        "lab",
                        lab,
                        "model",
                        best.id().toString(),
                        "score",
                        best.score().value()),
                Map.of("points", points),
                best.row());
    }

    Alert of(TopFinding finding) {
        return switch (finding) {
            case CrowdRecord crowd -> crowd(crowd);
            case Moved moved -> moved(moved);
            case MostChanged most -> most(most);
            case MajorityChanged majority -> majority(majority);
        };
    }

    private Alert crowd(CrowdRecord found) {
        int models = found.crowd().band().models();
        int labs = found.crowd().band().labs().size();
        String of = found.models() == null ? " labs" : found.labs() == null ? " models" : "";
        String most = found.more() ? "most" : "fewest";
        Map<String, Object> before = new TreeMap<>();
        put(before, "models", found.models());
        put(before, "labs", found.labs());
        return alert(
                Kind.CROWD,
                Severity.INFO,
                Segment.ALL,
                List.of(most),
                (found.more() ? "" : "Only ") + count(models, "model") + " of " + count(labs, "lab")
                        + (models == 1 ? " stands" : " stand") + " within "
                        + ShownNumber.points(found.crowd().within()) + " of the lead on " + board.name() + ", the "
                        + most + of + " on record",
                before,
                Map.of("models", models, "labs", labs),
                Map.of("within", found.crowd().within()),
                null);
    }

    private Alert moved(Moved found) {
        Division now = found.now();
        return concentration(
                Severity.INFO,
                found.measure().segment(),
                List.of(found.measure().name()),
                "The top " + now.known() + " "
                        + SegmentName.plural(found.measure().segment()) + " on " + board.name()
                        + (now.effective() > found.before() ? " spread over more " : " concentrate on fewer ")
                        + found.measure().plural() + ": the effective number "
                        + (now.effective() > found.before() ? "rises" : "falls") + " from " + number(found.before())
                        + " to " + number(now.effective()),
                Map.of("effective", found.before()),
                now,
                Map.of("measure", found.measure().name()));
    }

    private Alert most(MostChanged found) {
        Division now = found.now();
        String before = String.valueOf(found.before());
        return concentration(
                Severity.INFO,
                Segment.OPEN,
                List.of("most", found.country()),
                capital(country(found.country())) + " overtakes " + country(before) + " among the top " + now.known()
                        + " open models on " + board.name() + ": " + now.count(found.country()) + " models against "
                        + now.count(before),
                Map.of("country", before),
                now,
                Map.of("country", found.country()));
    }

    private Alert majority(MajorityChanged found) {
        Division now = found.now();
        return concentration(
                Severity.NOTICE,
                Segment.OPEN,
                List.of("majority", found.country(), String.valueOf(found.has())),
                capital(country(found.country())) + (found.has() ? " now has" : " no longer has")
                        + " the majority of the top " + now.known() + " open models on " + board.name() + ": "
                        + now.count(found.country()) + " of " + now.known(),
                Map.of("majority", !found.has()),
                now,
                Map.of("country", found.country(), "majority", found.has()));
    }

    private Alert concentration(
            Severity severity,
            Segment segment,
            List<String> subjects,
            String headline,
            Map<String, Object> before,
            Division now,
            Map<String, Object> metrics) {
        return alert(
                Kind.CONCENTRATION,
                severity,
                segment,
                subjects,
                headline,
                before,
                Map.of("effective", now.effective(), "hhi", now.hhi(), "shares", now.shares()),
                metrics,
                null);
    }

    private Alert alert(
            Kind kind,
            Severity severity,
            Segment segment,
            List<String> subjects,
            String headline,
            @Nullable Map<String, Object> before,
            Map<String, Object> after,
            Map<String, Object> metrics,
            @Nullable Row row) {
        UUID happening = Alert.happening(
                kind, board.board(), segment.key(), subjects, board.context().at());
        return new Alert(
                Alert.Identity.of(happening, Status.FINAL, Alert.group(kind, segment.key(), leader.id())),
                kind,
                Status.FINAL,
                board.severity(severity),
                Alert.Subject.of(board.board(), segment.key()),
                board.context().timing(),
                new Alert.Statement(headline, before, after, metrics),
                board.evidence(row, leader.row()));
    }

    private static void put(Map<String, Object> values, String name, @Nullable Integer value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A country in a sentence; its code where it has no name. */
    private static String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return name.startsWith("United ") ? "the " + name : name;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
