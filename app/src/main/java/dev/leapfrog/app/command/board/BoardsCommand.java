package dev.leapfrog.app.command.board;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AtOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.board.CurrentBoards;
import dev.leapfrog.sinks.board.RaceText;
import dev.leapfrog.streams.board.BoardRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who leads each board. */
@Command(
        name = "boards",
        description = {
            "Show who leads each board, since when, and who leads among open models.",
            "Kinds: headline, the board of an arena that people quote, which raises alerts of every severity"
                    + " (rule boards.headlineBoards); other, whose alerts are of severity info; evidence, a"
                    + " table of a study, which raises none (rule boards.evidence)."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog boards --headline",
            "  leapfrog boards --figures --at 2025-02-18",
            "  leapfrog boards --board lmarena/text --output json | jq .leaders.open.point.model.name"
        })
public final class BoardsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--headline", description = "Only boards that people quote.")
    private boolean headline;

    @Option(names = "--board", paramLabel = "TEXT", description = "Only boards whose name contains this text.")
    private String board = "";

    @Option(
            names = "--figures",
            description = {
                "Instead of who leads, what the top looks like: how many models of how many labs are tied with the leader,"
                        + " how many stand near it (25 Elo, 2 points), now and a year ago (*: on another scale); how far the"
                        + " first is above the second and the tenth; the effective number of labs, countries and kinds of"
                        + " openness among the top 20, of labs among the top 20 open models, and where those are from."
            })
    private boolean figures;

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
            out.println(
                    figures
                            ? FigureTable.head()
                            : row(
                                    "BOARD",
                                    "KIND",
                                    "AS OF",
                                    "LEADER",
                                    "SCORE",
                                    "LEADS SINCE",
                                    "BEST OPEN MODEL",
                                    "SCORE"));
        }
        int shown = 0;
        for (FrontierState state : current.boards().values()) {
            BoardKind kind = BoardKind.of(state.board(), rules);
            boolean wanted = state.board().toString().contains(board) && (!headline || kind == BoardKind.HEADLINE);
            if (wanted) {
                out.println(
                        output.isJson() ? json(state, kind) : figures ? FigureTable.line(state) : text(state, kind));
                shown++;
            }
        }
        out.flush();
        if (shown == 0) {
            spec.commandLine().getErr().println("no boards of that kind yet");
        }
        return CommandLine.ExitCode.OK;
    }

    private static String text(FrontierState state, BoardKind kind) {
        Lead all = state.leaders().get(Segment.ALL);
        Lead open = state.leaders().get(Segment.OPEN);
        Standing leader = all == null ? null : all.point();
        Standing bestOpen = open == null ? null : open.point();
        return row(
                BoardTitle.of(state.board()),
                kind.name().toLowerCase(Locale.ROOT),
                LocalDate.ofInstant(state.publishedAt(), ZoneOffset.UTC).toString(),
                name(leader),
                score(leader),
                RaceText.since(all),
                name(bestOpen),
                score(bestOpen));
    }

    private static String name(@Nullable Standing standing) {
        return standing == null ? "-" : standing.model().shown();
    }

    private static String score(@Nullable Standing standing) {
        return standing == null ? "-" : ShownNumber.of(standing.score().value());
    }

    private static String json(FrontierState state, BoardKind kind) {
        Map<String, Object> row = new TreeMap<>();
        row.put("board", state.board().toString());
        row.put("title", BoardTitle.of(state.board()));
        row.put("kind", kind.name().toLowerCase(Locale.ROOT));
        row.put("publishedAt", state.publishedAt());
        row.put("source", state.coverage().source());
        row.put("leaders", state.leaders());
        if (state.figures().crowd() != null) {
            row.put("crowd", state.figures().crowd());
            row.put("spread", state.figures().spread());
            row.put("concentration", state.figures().concentration());
        }
        return EventJson.text(row);
    }

    private static String row(
            String board,
            String kind,
            String day,
            String leader,
            String score,
            String since,
            String open,
            String openScore) {
        return PrintableText.of(String.format(
                        Locale.ROOT,
                        "%-42s %-9s %-10s  %-36s %7s  %-20s  %-32s %7s",
                        board,
                        kind,
                        day,
                        leader,
                        score,
                        since,
                        open,
                        openScore))
                .stripTrailing();
    }
}
