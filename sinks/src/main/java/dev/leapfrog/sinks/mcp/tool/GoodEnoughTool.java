package dev.leapfrog.sinks.mcp.tool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.watch.Acceptance;
import dev.leapfrog.sinks.watch.MonthlyTokens;
import dev.leapfrog.sinks.watch.TaskBoards;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchReport;
import dev.leapfrog.sinks.watch.WatchReports;
import dev.leapfrog.sinks.watch.WatchedModel;
import org.jspecify.annotations.Nullable;

/** Which open models do well enough for a task, and what that saves. */
final class GoodEnoughTool implements Tool {
    private static final String TASK = "task";
    private static final String MODEL = "in_place_of";
    private static final String OPEN = "open_only";
    private static final String INPUT = "input_tokens_a_month";
    private static final String OUTPUT = "output_tokens_a_month";
    private static final int MOST_BOARDS = 8;
    private static final int MOST_MODELS = 10;
    private static final long MOST_TOKENS = 1_000_000_000_000_000L;

    private final Models models;
    private final TaskBoards measuring;
    private final WatchReports reports;

    GoodEnoughTool(Models models, TaskBoards measuring, WatchReports reports) {
        this.models = models;
        this.measuring = measuring;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "good_enough_models";
    }

    @Override
    public String title() {
        return "Good-enough models for a task";
    }

    @Override
    public String description() {
        return "Which open models do nearly as well as the best closed one for a task, the cheapest first, with scores and"
                + " prices (dollars per million tokens, blended three parts input to one part output) and what the closed"
                + " leader costs more. With in_place_of: what could take the place of that model, better or cheaper, and"
                + " with tokens a month what it would cost instead. At most " + MOST_MODELS + " models on each of "
                + MOST_BOARDS + " boards.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.text(
                                TASK,
                                "What the model is for: a category or an arena of boards, such as coding, math or vision, or overall.")
                        .needed(),
                Argument.text(MODEL, "The model that is used now. " + Models.ARGUMENT_ABOUT),
                Argument.flag(OPEN, "With in_place_of: only models with open weights."),
                Argument.number(INPUT, "With in_place_of: tokens sent in a month.", 0, MOST_TOKENS),
                Argument.number(OUTPUT, "With in_place_of: tokens got in a month.", 0, MOST_TOKENS));
    }

    @Override
    public Told tell(History history, Arguments given) {
        String task = given.needed(TASK);
        List<OnBoard> boards = new ArrayList<>();
        for (Map.Entry<BoardId, BoardHistory> board : history.boards().entrySet()) {
            if (measuring.measures(board.getKey(), task)
                    && !board.getValue().enough().isEmpty()) {
                boards.add(OnBoard.of(board.getValue().enough().getLast()));
            }
        }
        if (boards.isEmpty()) {
            throw new WrongCall(
                    "no board with prices measures '" + task + "'; tasks are " + String.join(", ", tasks(history)));
        }
        List<OnBoard> told = boards.stream()
                .sorted(Comparator.comparing(OnBoard::publishedAt).reversed())
                .limit(MOST_BOARDS)
                .toList();
        List<String> lines = new ArrayList<>();
        String model = given.text(MODEL);
        WatchReport report = model == null ? null : report(history, given, task, model);
        List<String> alternatives = report == null
                ? List.of()
                : report.alternatives().stream()
                        .limit(MOST_MODELS)
                        .map(one -> one.sentence(task) + " [" + one.page().url() + ", " + one.publishedAt() + "]")
                        .toList();
        if (report != null) {
            lines.add(
                    alternatives.isEmpty()
                            ? "nothing was found that is surely better, or open, good enough and cheaper, for " + task
                            : "in place of " + report.watched().model() + ":");
            lines.addAll(alternatives);
        }
        told.forEach(board -> lines.addAll(board.lines()));
        return new Told(lines, new Answer(task, report == null ? null : alternatives, told));
    }

    private WatchReport report(History history, Arguments given, String task, String model) {
        long input = given.number(INPUT, 0);
        long output = given.number(OUTPUT, 0);
        WatchedModel used = new WatchedModel(
                models.known(history, model).model().id(),
                task,
                new Acceptance(given.flag(OPEN), Set.of(), Set.of()),
                input + output > 0 ? new MonthlyTokens(input, output) : null);
        return reports.of(new WatchList(List.of(used)), history).getFirst();
    }

    private List<String> tasks(History history) {
        return history.boards().entrySet().stream()
                .filter(board -> !board.getValue().enough().isEmpty())
                .map(board -> measuring.task(board.getKey()))
                .distinct()
                .sorted()
                .toList();
    }

    record Answer(String task, @Nullable List<String> inPlaceOf, List<OnBoard> boards) {}

    /** What is good enough on one board. */
    record OnBoard(
            BoardId board,
            Instant publishedAt,
            String evidence,
            @Nullable Row closedLeader,
            @Nullable Double goodEnoughFrom,
            @Nullable Double premium,
            List<Row> models,
            int found) {
        static OnBoard of(GoodEnough enough) {
            return new OnBoard(
                    enough.board(),
                    enough.basis().publication().publishedAt(),
                    enough.basis().provenance().url(),
                    enough.leader() == null
                            ? null
                            : new Row(
                                    enough.leader().model().id(),
                                    enough.leader().score().value(),
                                    enough.leader().list(),
                                    enough.leader().street(),
                                    null),
                    enough.threshold(),
                    enough.premium().premium(),
                    enough.models().stream()
                            .limit(MOST_MODELS)
                            .map(one -> new Row(
                                    one.of().model().id(),
                                    one.of().score().value(),
                                    one.of().list(),
                                    one.of().street(),
                                    one.confirmed()))
                            .toList(),
                    enough.models().size());
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(BoardTitle.of(board) + " (" + board + ", " + publishedAt + "): "
                    + (closedLeader == null
                            ? "no closed model is listed"
                            : "the best closed model is " + closedLeader.line()
                                    + (goodEnoughFrom == null
                                            ? ""
                                            : "; good enough from " + ShownNumber.of(goodEnoughFrom))));
            if (models.isEmpty()) {
                lines.add("  no open model is good enough");
            }
            models.forEach(one -> lines.add("  " + one.line()));
            return lines;
        }
    }

    /**
     * A model.
     *
     * @param usdPerMillionTokensAsked what its lab asks, blended
     * @param usdPerMillionTokensCheapest of the cheapest offer, blended
     * @param sure whether it is good enough at the low end of its interval too; null for the closed leader
     */
    record Row(
            ModelId model,
            double score,
            @Nullable Double usdPerMillionTokensAsked,
            @Nullable Double usdPerMillionTokensCheapest,
            @Nullable Boolean sure) {
        String line() {
            return model + ", " + ShownNumber.of(score)
                    + (usdPerMillionTokensCheapest == null
                            ? ", no known price"
                            : ", from $" + ShownNumber.of(usdPerMillionTokensCheapest) + " per million tokens")
                    + (Boolean.FALSE.equals(sure) ? ", not surely" : "");
        }
    }
}
