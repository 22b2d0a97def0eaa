package dev.leapfrog.app.command.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.output.WindowState.Status;
import dev.leapfrog.events.standing.KaplanMeier;
import dev.leapfrog.events.standing.KaplanMeier.Lifetime;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.alert.PrintableText;

/**
 * The windows of one board and pair, as lines or as JSON.
 *
 * @param windows in the order in which they opened
 * @param seen the board's last publication: so long have open windows been seen to last
 */
record WindowTable(List<WindowState> windows, Instant seen, Plots plots) {
    private static final int LONGEST_BAR = 30;

    static String head() {
        return row("BOARD", "PAIR", "OPENED", "BY", "ENDED", "BY", "DAYS", "");
    }

    /** A line for each window, with a bar, and the median. */
    List<String> lines() {
        long longest = windows.stream().mapToLong(this::days).max().orElse(0);
        List<String> lines = new ArrayList<>();
        windows.forEach(window -> lines.add(line(window, longest)));
        lines.add("  " + summary());
        return lines;
    }

    /** An object for each window. */
    List<String> json() {
        return windows.stream().map(this::json).toList();
    }

    private long days(WindowState window) {
        return window.status() == Status.OPENED
                ? Duration.between(window.span().openedAt(), seen).toDays()
                : window.span().days();
    }

    private String summary() {
        List<Lifetime> lifetimes = new ArrayList<>();
        windows.forEach(window -> lifetimes.add(new Lifetime(days(window), window.status() == Status.CLOSED)));
        long closed = lifetimes.stream().filter(Lifetime::ended).count();
        Long median = KaplanMeier.median(lifetimes);
        return windows.size() + (windows.size() == 1 ? " window, " : " windows, ") + closed + " closed; median "
                + (median == null ? "not reached" : median + " days");
    }

    private String line(WindowState window, long longest) {
        long days = days(window);
        Instant ended = window.span().endedAt();
        Standing closer = window.span().closer();
        return row(
                BoardTitle.of(window.board()),
                window.pair(),
                day(window.span().openedAt()),
                window.opener().model().shown(),
                ended == null ? "open" : day(ended),
                closer == null
                        ? window.status() == Status.CENSORED ? "another scale" : ""
                        : closer.model().shown(),
                Long.toString(days),
                plots.bar(days, longest, LONGEST_BAR) + (window.status() == Status.CLOSED ? "" : ">"));
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private String json(WindowState window) {
        Map<String, Object> row = new TreeMap<>();
        row.put("board", window.board().toString());
        row.put("pair", window.pair());
        row.put("status", window.status());
        row.put("opener", window.opener());
        row.put("openedAt", window.span().openedAt());
        row.put("days", days(window));
        if (window.span().endedAt() != null) {
            row.put("endedAt", window.span().endedAt());
        }
        if (window.span().closer() != null) {
            row.put("closer", window.span().closer());
        }
        row.put("summary", window.summary());
        return EventJson.text(row);
    }

    private static String row(
            String board, String pair, String opened, String by, String ended, String closer, String days, String bar) {
        return PrintableText.of(String.format(
                        Locale.ROOT,
                        "%-40s %-18s %-10s  %-34s %-10s  %-30s %5s  %s",
                        board,
                        pair,
                        opened,
                        by,
                        ended,
                        closer,
                        days,
                        bar))
                .stripTrailing();
    }
}
