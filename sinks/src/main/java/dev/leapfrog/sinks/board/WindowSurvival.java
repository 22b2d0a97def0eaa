package dev.leapfrog.sinks.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.standing.KaplanMeier;
import dev.leapfrog.events.standing.KaplanMeier.Lifetime;
import org.jspecify.annotations.Nullable;

/**
 * For how long leaders of one segment stay clearly ahead of another on a board.
 *
 * @param asOf the board's last publication, up to which open windows count
 * @param closed how many windows closed
 * @param open how many are open
 * @param censored how many ended without having closed
 * @param steps the estimated part of the windows that are open after so many days
 */
public record WindowSurvival(
        BoardId board,
        String pair,
        Instant asOf,
        int closed,
        int open,
        int censored,
        Median median,
        List<KaplanMeier.Step> steps) {
    public WindowSurvival {
        steps = List.copyOf(steps);
    }

    /**
     * After how many days half of the windows have closed.
     *
     * @param days null while more than half have not
     * @param low lower end of the 95 % interval; null when it is not known
     * @param high upper end of it; null when it could be of any length
     */
    public record Median(
            @Nullable Long days,
            @Nullable Long low,
            @Nullable Long high) {}

    /** Of windows, each by the last that was said of it. */
    public static WindowSurvival of(BoardId board, String pair, Instant asOf, List<WindowState> windows) {
        List<Lifetime> lifetimes = windows.stream()
                .map(window -> new Lifetime(days(window, asOf), window.status() == WindowState.Status.CLOSED))
                .toList();
        return new WindowSurvival(
                board,
                pair,
                asOf,
                count(windows, WindowState.Status.CLOSED),
                count(windows, WindowState.Status.OPENED),
                count(windows, WindowState.Status.CENSORED),
                new Median(
                        KaplanMeier.median(lifetimes),
                        KaplanMeier.medianLow(lifetimes),
                        KaplanMeier.medianHigh(lifetimes)),
                KaplanMeier.steps(lifetimes));
    }

    private static int count(List<WindowState> windows, WindowState.Status status) {
        return (int)
                windows.stream().filter(window -> window.status() == status).count();
    }

    private static long days(WindowState window, Instant asOf) {
        return window.status() == WindowState.Status.OPENED
                ? Math.max(0, Duration.between(window.span().openedAt(), asOf).toDays())
                : window.span().days();
    }
}
