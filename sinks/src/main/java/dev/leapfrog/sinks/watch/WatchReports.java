package dev.leapfrog.sinks.watch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.OutputLog;
import dev.leapfrog.sinks.model.KnownModel;
import org.jspecify.annotations.Nullable;

/** Puts together what concerns the models that a user uses. */
public final class WatchReports {
    /** How many stories a report has at most, the newest. */
    private static final int STORIES = 10;

    private final TaskBoards boards;
    private final InstantSource clock;

    /** @param clock says what has ended by now */
    public WatchReports(TaskBoards boards, InstantSource clock) {
        this.boards = boards;
        this.clock = clock;
    }

    /** One a watched model, in their order. */
    public List<WatchReport> of(WatchList watched, History history) {
        return watched.models().stream().map(one -> of(one, history)).toList();
    }

    private WatchReport of(WatchedModel watched, History history) {
        KnownModel known = history.models().of(watched.model());
        if (known == null) {
            return new WatchReport(
                    watched,
                    null,
                    history.models().nearest(watched.model().toString()).stream()
                            .map(ModelId::toString)
                            .toList(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of());
        }
        PriceFact offer = ModelOffer.ofLab(known.offers());
        MonthlyTokens tokens = watched.tokens();
        return new WatchReport(
                watched,
                known.model(),
                List.of(),
                offer,
                tokens == null || offer == null ? null : tokens.cost(offer.price()),
                known.release() == null || known.release().ends() == null
                        ? List.of()
                        : known.release().ends(),
                new Alternatives(watched, known, history, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .on(measuring(watched, history)),
                tasks(watched, history),
                stories(known.model().id(), history));
    }

    private SortedMap<BoardId, BoardHistory> measuring(WatchedModel watched, History history) {
        SortedMap<BoardId, BoardHistory> measuring = new TreeMap<>(history.boards());
        measuring.keySet().removeIf(board -> !boards.measures(board, watched.task()));
        return measuring;
    }

    private @Nullable List<String> tasks(WatchedModel watched, History history) {
        return measuring(watched, history).isEmpty()
                ? history.boards().keySet().stream()
                        .map(boards::task)
                        .distinct()
                        .sorted()
                        .toList()
                : null;
    }

    private static List<Story> stories(ModelId model, History history) {
        return history.stories().newest().stream()
                .map(OutputLog.Entry::value)
                .filter(story -> story.about().models().contains(model))
                .sorted(Comparator.comparing(Story::occurredAt).reversed())
                .limit(STORIES)
                .toList();
    }
}
