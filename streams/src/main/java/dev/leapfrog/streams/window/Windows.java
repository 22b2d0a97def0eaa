package dev.leapfrog.streams.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.output.WindowState.Span;
import dev.leapfrog.events.output.WindowState.Status;
import dev.leapfrog.events.standing.KaplanMeier.Lifetime;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.BoardRules.Pair;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.Leaders;
import org.jspecify.annotations.Nullable;

/** One publication's reasoning about the windows of one pair. */
final class Windows {
    /** Among how many models of the other segment one that is as good is looked for. */
    private static final int MOST_TRIED = 500;

    private final Pair pair;
    private final ClosedBoard board;
    private final BoardView view;
    private final Instant now;
    private final WindowRules rules;
    private final List<Output> states = new ArrayList<>();
    private final List<Output> alerts = new ArrayList<>();
    private PairWindows windows;

    Windows(PairWindows before, Pair pair, ClosedBoard board, WindowRules rules) {
        this.windows = before;
        this.pair = pair;
        this.board = board;
        this.view = board.view();
        this.now = board.context().at();
        this.rules = rules;
    }

    PairWindows after() {
        return windows;
    }

    List<Output> states() {
        return states;
    }

    List<Output> alerts() {
        return alerts;
    }

    /** The scores before cannot be compared with those to come. */
    void censorAll() {
        windows.open().forEach(this::censor);
    }

    /** Ends a window of which it will not be known how long it would have lasted. */
    private void censor(OpenWindow window) {
        long days = window.daysUntil(window.seenAt());
        windows = windows.ended(window, new Lifetime(days, false));
        states.add(state(
                Status.CENSORED, window.opener(), new Span(window.openedAt(), window.seenAt(), days, null, null)));
    }

    /** Whether the model that leads proved to be of the other segment, as when its openness is corrected. */
    private boolean isInB(ModelId opener) {
        return view.standings().listed(pair.b(), opener) != null;
    }

    /** The board is seen through another source from now on. */
    void rebase() {
        windows = windows.rebased();
    }

    void conclude(Leaders leaders) {
        windows.open().forEach(this::test);
        openIfLed(leaders);
    }

    private void test(OpenWindow window) {
        Contender listed = view.standings().listed(pair.a(), window.id());
        if (listed != null && view.unseen(listed)) {
            return;
        }
        Score score = listed == null ? window.opener().score() : listed.score();
        if (isInB(window.id())) {
            censor(window);
            return;
        }
        Contender match = match(score);
        if (match == null) {
            windows = windows.with(window.unmatched(score, now));
            return;
        }
        OpenWindow matched = window.matched(score, match, now);
        OpenWindow.Match closing = matched.match();
        if (closing == null || closing.publications() < rules.publications()) {
            windows = windows.with(matched);
            return;
        }
        close(matched, closing);
    }

    private void close(OpenWindow window, OpenWindow.Match closing) {
        long days = window.daysUntil(closing.since());
        Long shortest = windows.summary(now).closed() < rules.recordAfter() ? null : windows.shortest();
        windows = windows.ended(window, new Lifetime(days, true));
        WindowState state = state(
                Status.CLOSED,
                window.opener(),
                new Span(window.openedAt(), closing.since(), days, closing.closer(), null));
        states.add(state);
        alerts.add(WindowAlert.closed(state, pair, board, shortest != null && days < shortest));
    }

    /** Who is as good as a score: at or above it, or tied with it for sure and not far below. */
    private @Nullable Contender match(Score score) {
        for (Contender one : view.within(pair.b(), score, rules.within(view.scale()), MOST_TRIED)) {
            if (!view.unseen(one)
                    && !view.reclassified(pair.b(), one.id())
                    && (one.score().value() >= score.value()
                            || (isNarrow(one.score()) && isTied(score, one.score())))) {
                return one;
            }
        }
        return null;
    }

    private boolean isNarrow(Score score) {
        Double low = score.low();
        Double high = score.high();
        return low != null && high != null && (high - low) / 2 <= rules.widest(view.scale());
    }

    private boolean isTied(Score score, Score other) {
        var test = view.test(score, other);
        return test.probability() != null && !test.clear();
    }

    private void openIfLed(Leaders leaders) {
        Lead lead = leaders.leads().get(pair.a());
        Reign reign = lead == null ? null : lead.confirmed();
        Contender best = leaders.point(pair.b());
        if (reign == null
                || reign.censored()
                || best == null
                || view.unseen(best)
                || windows.openers().contains(reign.model().id())) {
            return;
        }
        Contender leader = view.standings().listed(pair.a(), reign.model().id());
        if (leader == null || view.unseen(leader) || !clearOf(best, leader)) {
            return;
        }
        windows = windows.opened(OpenWindow.of(leader, now));
        WindowState state = state(
                Status.OPENED,
                new Standing(leader.model(), leader.score()),
                new Span(now, null, 0, null, new Standing(best.model(), best.score())));
        states.add(state);
        alerts.add(WindowAlert.opened(state, pair, board));
    }

    /** Of the best, and of whoever may be better, if it counts. */
    private boolean clearOf(Contender best, Contender leader) {
        return view.test(leader.score(), best.score()).clear()
                && view.unknownAbove(pair.b(), best).stream()
                        .allMatch(unknown ->
                                view.test(leader.score(), unknown.score()).clear());
    }

    private WindowState state(Status status, Standing opener, Span span) {
        return new WindowState(
                board.marker().provenance(),
                board.marker().publication(),
                pair.a(),
                pair.b(),
                status,
                opener,
                span,
                windows.summary(now));
    }
}
