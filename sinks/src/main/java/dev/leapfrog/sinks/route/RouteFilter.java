package dev.leapfrog.sinks.route;

import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.watch.WatchList;
import org.jspecify.annotations.Nullable;

/** Whether a route is about something. */
public final class RouteFilter implements Predicate<Notice> {
    private final Selection selection;
    private final Supplier<WatchList> watched;
    private final Countries countries;

    /** @param watched what the user calls mine now */
    public RouteFilter(Selection selection, Supplier<WatchList> watched, Countries countries) {
        this.selection = selection;
        this.watched = watched;
        this.countries = countries;
    }

    @Override
    public boolean test(Notice notice) {
        Story story = notice.story();
        Alert alert = notice.alert();
        if (story != null) {
            return selection.content() == Selection.Content.STORIES
                    && isAbout(notice, NoticeSubjects.of(story))
                    && (!selection.mine() || watched.get().concerns(story));
        }
        return alert != null
                && selection.content() == Selection.Content.ALERTS
                && isAbout(notice, NoticeSubjects.of(alert))
                && (!selection.mine() || watched.get().concerns(alert));
    }

    private boolean isAbout(Notice notice, NoticeSubjects about) {
        return notice.severity().compareTo(selection.atLeast()) >= 0
                && fits(selection.families(), about.families())
                && (selection.kinds().isEmpty()
                        || selection.kinds().contains(notice.kind().name()))
                && isOnBoard(about.board())
                && fits(selection.labs(), about.labs())
                && fits(selection.models(), about.models())
                && isOfCountry(about.labs());
    }

    private static <T> boolean fits(Set<T> wanted, Set<T> has) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, has);
    }

    /** A story is of an arena, so it fits every board of it too. */
    private boolean isOnBoard(@Nullable String board) {
        return selection.boards().isEmpty()
                || (board != null
                        && selection.boards().stream()
                                .anyMatch(wanted -> isWithin(board, wanted) || isWithin(wanted, board)));
    }

    private static boolean isWithin(String board, String wider) {
        return board.equals(wider) || board.startsWith(wider + "/");
    }

    private boolean isOfCountry(Set<String> labs) {
        return selection.countries().isEmpty()
                || labs.stream().anyMatch(lab -> {
                    String country = countries.of(lab);
                    return country != null && selection.countries().contains(country);
                });
    }
}
