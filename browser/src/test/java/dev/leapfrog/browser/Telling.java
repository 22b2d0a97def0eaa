package dev.leapfrog.browser;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.history.FoldedHistory;

/**
 * 800 days of a race as the topologies would tell it: a new leader of closed, and of open, models every eighty days.
 * Names are hostile: whoever takes one for markup gives himself away.
 */
final class Telling {
    static final int DAYS = 800;
    static final String BOARD = "lmarena/text/overall";
    static final String OTHER_BOARD = "livebench/main/overall";
    static final String HOSTILE_NAME = "<img src=x onerror=\"window.owned=1\">";
    static final String HOSTILE_LAB = "<script>window.owned=2</script>";
    static final String HOSTILE_HEADLINE = "<svg onload=\"window.owned=3\"> takes the lead </main> on LMArena text";
    static final String HOSTILE_ADDRESS = "javascript:window.owned=4";
    static final String LEADER = "evil/<img-src=x-onerror='window.owned=5'>-closed-9";
    static final UUID STORY = UUID.fromString("00000000-0000-3000-8000-000000000001");
    static final UUID ALERT = UUID.fromString("00000000-0000-3000-8000-000000000002");

    private static final Instant FIRST = Instant.parse("2024-09-01T00:00:00Z");
    private static final int REIGN = 80;

    private Telling() {}

    /** Everything, in the order of its days. */
    static void of(FoldedHistory race) {
        for (int day = 0; day < DAYS; day++) {
            race.add(frontier(BOARD, day));
            race.add(gap(BOARD, "closed", "open", day));
            race.add(gap(BOARD, "US", "CN", day));
        }
        race.add(frontier(OTHER_BOARD, DAYS - 1));
        race.add(gap(OTHER_BOARD, "closed", "open", DAYS - 1));
        race.add(window("open-early", 100, 260));
        race.add(window("open-late", 300, 420));
        race.add(window("open-now", 700, 0));
        race.add(index(DAYS - 40));
        race.add(index(DAYS - 1));
        race.add(pareto());
        for (String kind : List.of("open", "closed", "other")) {
            race.add(Topics.SCORES, BOARD, changed(kind));
            race.add(price(kind));
        }
        race.add(release("open"));
        race.add(release("closed"));
        race.add(alert());
        race.add(story(STORY, HOSTILE_HEADLINE));
    }

    /** A story of note. */
    static Story story(UUID id, String headline) {
        return read(Story.class, """
                {"id": "%s", "revision": 0, "publication": "%2$s", "kind": "ARENA", "subject": "lmarena/text",
                 "occurredAt": "%2$s", "knownAt": "%2$s", "mode": "live", "severity": "MAJOR", "headline": %3$s,
                 "lines": [%3$s], "models": ["%4$s"], "labs": ["evil"], "alerts": ["%5$s"]}""".formatted(id, at(DAYS - 1), quoted(headline), id("open", DAYS - 1), ALERT));
    }

    private static Alert alert() {
        return read(Alert.class, """
                {"id": "%s", "happening": "%1$s", "group": "%1$s", "story": "%s", "kind": "GAP_RECORD", "status": "FINAL",
                 "severity": "MAJOR", "subject": "%3$s#closed-open", "board": "%3$s", "segment": "closed-open",
                 "occurredAt": "%4$s", "knownAt": "%4$s", "mode": "live", "headline": %5$s, "metrics": {"points": 12.0},
                 "evidence": [{"event": "ScoreChanged", "subject": %5$s, "provenance": %6$s},
                              {"event": "BoardPublished", "subject": "%3$s", "provenance": %7$s}]}""".formatted(
                        ALERT,
                        STORY,
                        BOARD,
                        at(DAYS - 1),
                        quoted(HOSTILE_HEADLINE),
                        provenance(HOSTILE_ADDRESS, DAYS - 1),
                        provenance("https://example.org/board.csv", DAYS - 1)));
    }

    /** A model that a registry lists, with its end. */
    static ReleaseFact release(String kind) {
        return read(ReleaseFact.class, """
                {"provenance": %s, "at": "%s", "type": "ModelReleased", "model": %s, "firstSeenOn": "2026-08-01", "licence": %s,
                 "link": "%s", "witnesses": ["a_list"], "ends": [{"source": "a_page", "vendorSays": false, "endsOn": "2099-01-01",
                  "terms": {"replacement": %4$s}}]}""".formatted(
                        provenance("https://example.org/models.json", DAYS - 1),
                        at(DAYS - 1),
                        model(kind, DAYS - 1),
                        quoted(HOSTILE_NAME),
                        HOSTILE_ADDRESS));
    }

    private static FrontierState frontier(String board, int day) {
        return read(FrontierState.class, """
                {"provenance": %s, "publication": "%s@%s", "cause": "PUBLISHED", "scale": "ELO", "scaleVersion": "1",
                 "scaleBreak": false, "stale": false, "source": "a_board", "witnesses": [], "late": 0, "revised": 0,
                 "leaders": {"all": %5$s, "closed": %5$s, "US": %5$s, "open": %4$s, "CN": %4$s},
                 "crowd": {"tied": {"models": 1, "labs": ["evil"]}, "band": {"models": 3, "labs": ["evil", "good"]}, "within": 25.0},
                 "concentration": {"all": {"models": 20, "labs": {"hhi": 0.25, "effective": 4.0, "known": 20, "shares": {"evil": 0.5, "good": 0.5}}}}}""".formatted(
                        provenance("https://example.org/board.csv", day),
                        board,
                        at(day),
                        lead("open", day),
                        lead("closed", day)));
    }

    /** A window of a closed leader; open when it has no end. */
    private static WindowState window(String name, int opened, int ended) {
        boolean open = ended == 0;
        String end = open ? "" : "\"endedAt\": \"%s\", \"closer\": %s,".formatted(at(ended), standing("open", ended));
        return read(WindowState.class, """
                {"provenance": %s, "publication": "%s@%s", "a": "closed", "b": "open", "status": "%s", "opener": %s,
                 "openedAt": "%s", "days": %d, %s "summary": {"closed": 2, "open": 1, "censored": 0}}""".formatted(
                        provenance("https://example.org/board.csv", open ? opened : ended),
                        BOARD,
                        at(open ? opened : ended),
                        open ? "OPENED" : "CLOSED",
                        standing("closed", opened).replace("-closed-", "-" + name + "-"),
                        at(opened),
                        open ? 0 : ended - opened,
                        end));
    }

    /** The index of capability as it was fitted on a day. */
    private static CapabilityIndex index(int day) {
        return read(CapabilityIndex.class, """
                {"provenance": %s, "publication": "leapfrog/capability-index/overall@%s", "anchors": [{"model": "%s", "value": 130.0},
                 {"model": "%s", "value": 150.0}], "boards": {"%s": {"models": 20, "link": "linear", "slope": 1.0, "difficulty": 1.0,
                 "noise": 1.0}}, "leftOut": [], "models": 20, "best": [%s, %s]}""".formatted(
                        provenance("https://example.org/board.csv", day),
                        at(day),
                        id("open", 0),
                        id("closed", 0),
                        BOARD,
                        ranked("closed", 158, day),
                        ranked("open", 151, day)));
    }

    private static String ranked(String kind, double value, int day) {
        return "{\"model\": %s, \"score\": {\"value\": %.1f, \"low\": %.1f, \"high\": %.1f}, \"boards\": 3}"
                .formatted(model(kind, day), value, value - 3, value + 3);
    }

    private static ParetoFrontier pareto() {
        return read(ParetoFrontier.class, """
                {"type": "ParetoFrontier", "provenance": %1$s, "at": "%2$s", "publication": "%3$s@%2$s", "models": [%4$s, %5$s],
                 "shareOpen": 0.5, "shareChinese": 0.5}""".formatted(
                        provenance("https://example.org/prices.json", DAYS - 1),
                        at(DAYS - 1),
                        BOARD,
                        priced("closed", 10),
                        priced("open", 1)));
    }

    private static String priced(String kind, double list) {
        return standing(kind, DAYS - 1).replaceFirst("}$", ", \"list\": " + list + "}");
    }

    private static Observation changed(String kind) {
        return read(Observation.class, """
                {"type": "ScoreChanged", "provenance": %s, "board": "%s", "publication": "%2$s@%s", "model": %s, "alias": %s,
                 "score": %s}""".formatted(
                        provenance("https://example.org/board.csv", DAYS - 1),
                        BOARD,
                        at(DAYS - 1),
                        model(kind, DAYS - 1),
                        quoted(HOSTILE_NAME),
                        score(kind, DAYS - 1)));
    }

    private static PriceFact price(String kind) {
        return read(PriceFact.class, """
                {"provenance": %s, "at": "%s", "type": "PriceChanged", "model": %s, "provider": "evil", "offer": "evil/%4$s",
                 "listing": %5$s, "firstParty": true, "price": {"input": 2, "output": 4}, "status": "CONFIRMED", "witnesses": []}""".formatted(
                        provenance("https://example.org/prices.json", DAYS - 1),
                        at(DAYS - 1),
                        model(kind, DAYS - 1),
                        kind,
                        quoted(HOSTILE_NAME)));
    }

    /** The gap of the day after the last one, with a new leader. */
    static GapState nextGap() {
        return gap(BOARD, "closed", "open", DAYS);
    }

    /** A window that closes on the last day. */
    static WindowState closedWindow() {
        return window("open-now", 700, DAYS - 1);
    }

    private static String lead(String kind, int day) {
        return """
                {"point": %1$s, "confirmed": {"model": %2$s, "score": %3$s, "since": "%4$s", "labSince": "%4$s", "censored": false,
                 "days": %5$d, "labDays": %5$d}, "contested": false, "stale": false, "leapsPerYear": 4}""".formatted(
                        standing(kind, day), model(kind, day), score(kind, day), at(day - day % REIGN), day % REIGN);
    }

    private static GapState gap(String board, String a, String b, int day) {
        return read(GapState.class, """
                {"provenance": %s, "publication": "%s@%s", "a": "%s", "b": "%s", "points": %f, "percent": 3.3, "winRate": 0.57,
                 "lagDays": 86, "lagDaysLow": 40, "lagDaysHigh": 136, "behindDays": 100, "lagBasis": "stated", "leaderA": %s,
                 "leaderB": %s, "tied": false, "stale": false, "missing": []}""".formatted(
                        provenance("https://example.org/board.csv", day),
                        board,
                        at(day),
                        a,
                        b,
                        value("closed", day) - value("open", day),
                        standing("closed", day),
                        standing("open", day)));
    }

    private static String standing(String kind, int day) {
        return "{\"model\": %s, \"score\": %s}".formatted(model(kind, day), score(kind, day));
    }

    private static String score(String kind, int day) {
        double value = value(kind, day);
        return "{\"value\": %.1f, \"low\": %.1f, \"high\": %.1f}".formatted(value, value - 6, value + 6);
    }

    private static double value(String kind, int day) {
        int steps = day / REIGN;
        return kind.equals("closed") ? 1300 + 20.0 * steps + day % 7 * 0.5 : 1200 + 26.0 * steps + day % 5 * 0.5;
    }

    private static String model(String kind, int day) {
        boolean open = kind.equals("open");
        return """
                {"id": "%s", "name": %s, "lab": "evil", "labName": %s, "country": "%s", "openness": "%s", "sizeTier": "unknown",
                 "releasedOn": "%s", "releasedBasis": "stated", "resolved": true}""".formatted(
                        id(kind, day),
                        quoted(HOSTILE_NAME + " " + day / REIGN),
                        quoted(HOSTILE_LAB),
                        open ? "CN" : "US",
                        open ? "OPEN_WEIGHTS" : "CLOSED",
                        at(day - day % REIGN).toString().substring(0, 10));
    }

    private static String id(String kind, int day) {
        return "evil/<img-src=x-onerror='window.owned=5'>-%s-%d".formatted(kind, day / REIGN);
    }

    private static String provenance(String url, int day) {
        return """
                {"source": "a_board", "url": "%s", "fetchedAt": "%s", "contentHash": "%064d", "parser": "a_board/1",
                 "run": "00000000-0000-0000-0000-000000000000", "sequence": 1, "mode": "live"}""".formatted(url, at(day), day);
    }

    private static Instant at(int day) {
        return FIRST.plus(Duration.ofDays(day));
    }

    private static String quoted(String text) {
        return EventJson.text(text);
    }

    private static <T> T read(Class<T> type, String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (UnreadableEvent wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }
}
