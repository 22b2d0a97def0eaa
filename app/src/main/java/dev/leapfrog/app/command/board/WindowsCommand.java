package dev.leapfrog.app.command.board;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AtOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.output.WindowState.Status;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.board.CurrentBoards;
import dev.leapfrog.sinks.board.CurrentWindows;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.window.KaplanMeier;
import dev.leapfrog.streams.window.KaplanMeier.Lifetime;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** For how long leaders stay ahead. */
@Command(
        name = "windows",
        description = {
            "Show innovation windows: for how many days a model that took the lead of one group stayed clearly ahead of"
                    + " another group, and which model ended that.",
            "Of the boards that people quote, unless --all or --board says otherwise. Below the windows of each board and"
                    + " pair, their median by Kaplan and Meier, in which open ones count for as long as they have lasted."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog windows --pair closed-open",
            "  leapfrog windows --board livebench --at 2025-01-31 --output json | jq .days"
        })
public final class WindowsCommand implements Callable<Integer> {
    private static final int LONGEST_BAR = 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private PairOptions pairs = new PairOptions();

    @Mixin
    private AtOption at = new AtOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        BoardRules rules = config.read().rules().boards();
        CurrentBoards boards;
        CurrentWindows windows;
        try (Cluster cluster = options.open()) {
            boards = CurrentBoards.read(cluster.clients(), options.topics(), at.time());
            windows = CurrentWindows.read(cluster.clients(), options.topics(), at.time());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!output.isJson()) {
            out.println(row("BOARD", "PAIR", "OPENED", "BY", "ENDED", "BY", "DAYS", ""));
        }
        int shown = 0;
        for (List<WindowState> ofPair : windows.windows().values()) {
            if (pairs.include(ofPair.getFirst().board(), ofPair.getFirst().pair(), rules)) {
                Instant seen = seen(ofPair.getFirst().board(), boards);
                ofPair.forEach(
                        window -> out.println(output.isJson() ? json(window, seen) : text(window, seen, ofPair)));
                if (!output.isJson()) {
                    out.println("  " + summary(ofPair, seen));
                }
                shown++;
            }
        }
        out.flush();
        if (shown == 0) {
            spec.commandLine().getErr().println("no windows of that kind yet");
        }
        return CommandLine.ExitCode.OK;
    }

    /** The board's last publication: so long have open windows been seen to last. */
    private static Instant seen(BoardId board, CurrentBoards boards) {
        FrontierState state = boards.boards().get(board);
        if (state == null) {
            throw new IllegalStateException("the board has windows and no leader: " + board);
        }
        return state.publishedAt();
    }

    private static long days(WindowState window, Instant seen) {
        return window.status() == Status.OPENED
                ? Duration.between(window.span().openedAt(), seen).toDays()
                : window.span().days();
    }

    private static String summary(List<WindowState> windows, Instant seen) {
        List<Lifetime> lifetimes = new ArrayList<>();
        windows.forEach(window -> lifetimes.add(new Lifetime(days(window, seen), window.status() == Status.CLOSED)));
        long closed = lifetimes.stream().filter(Lifetime::ended).count();
        Long median = KaplanMeier.median(lifetimes);
        return windows.size() + (windows.size() == 1 ? " window, " : " windows, ") + closed + " closed; median "
                + (median == null ? "not reached" : median + " days");
    }

    private static String text(WindowState window, Instant seen, List<WindowState> ofPair) {
        long longest = ofPair.stream().mapToLong(one -> days(one, seen)).max().orElse(0);
        long days = days(window, seen);
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
                bar(days, longest) + (window.status() == Status.CLOSED ? "" : ">"));
    }

    private static String bar(long days, long longest) {
        return "=".repeat(longest == 0 ? 0 : (int) (LONGEST_BAR * days / longest));
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private static String json(WindowState window, Instant seen) {
        Map<String, Object> row = new TreeMap<>();
        row.put("board", window.board().toString());
        row.put("pair", window.pair());
        row.put("status", window.status());
        row.put("opener", window.opener());
        row.put("openedAt", window.span().openedAt());
        row.put("days", days(window, seen));
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
