package dev.leapfrog.app.command.board;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AtOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.board.CurrentBoards;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.streams.board.BoardRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How far segments are apart. */
@Command(
        name = "gaps",
        description = {
            "Show how far one group of models is behind another, in points, percent and days, and where it was a month"
                    + " before.",
            "Of the boards that people quote, unless --all or --board says otherwise. Negative: the second group leads."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog gaps --pair closed-open",
            "  leapfrog gaps --board lmarena/text/coding --output json | jq .points"
        })
public final class GapsCommand implements Callable<Integer> {
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
        CurrentBoards current;
        try (Cluster cluster = options.open()) {
            current = CurrentBoards.read(cluster.clients(), options.topics(), at.time());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!output.isJson()) {
            out.println(row("BOARD", "GAP", "AS OF", "POINTS", "%", "A MONTH AGO", "DAYS", "FIRST", "SECOND"));
        }
        int shown = 0;
        for (CurrentGap gap : current.gaps().values()) {
            if (pairs.include(gap.state().board(), gap.state().pair(), rules)) {
                out.println(output.isJson() ? EventJson.text(gap.state()) : text(gap));
                shown++;
            }
        }
        out.flush();
        if (shown == 0) {
            spec.commandLine().getErr().println("no gaps of that kind yet");
        }
        return CommandLine.ExitCode.OK;
    }

    private static String text(CurrentGap gap) {
        GapState state = gap.state();
        return row(
                BoardTitle.of(state.board()),
                state.pair(),
                LocalDate.ofInstant(state.publishedAt(), ZoneOffset.UTC).toString(),
                number(state.points()),
                number(state.distance().percent()),
                number(gap.pointsMonthAgo()),
                state.lag().lagDays() == null ? "-" : state.lag().lagDays().toString(),
                name(state.leaders().leaderA()),
                name(state.leaders().leaderB()));
    }

    private static String name(@Nullable Standing standing) {
        return standing == null
                ? "-"
                : standing.model().shown() + " "
                        + ShownNumber.of(standing.score().value());
    }

    private static String number(@Nullable Double value) {
        return value == null ? "-" : ShownNumber.of(value);
    }

    private static String row(
            String board,
            String pair,
            String day,
            String points,
            String percent,
            String before,
            String days,
            String first,
            String second) {
        return PrintableText.of(String.format(
                        Locale.ROOT,
                        "%-40s %-20s %-10s  %7s %6s %12s %6s  %-36s %s",
                        board,
                        pair,
                        day,
                        points,
                        percent,
                        before,
                        days,
                        first,
                        second))
                .stripTrailing();
    }
}
