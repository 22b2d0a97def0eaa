package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.ModelDetails;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a model was there, and who says so.
 *
 * @param basis in one word: announced, stated, catalogue, name, listed (a source dates its listing) or seen (first
 *     listed anywhere)
 */
record ReleaseDate(LocalDate day, String basis) {
    private static final String SEEN = "seen";
    private static final String LISTED = "listed";

    /**
     * The earliest day known anywhere.
     *
     * @param sightedOn the day on which any list at all first named it; null when none did
     */
    static @Nullable ReleaseDate earliest(Release release, @Nullable LocalDate sightedOn) {
        List<ReleaseDate> days = dated(release);
        add(days, sightedOn, SEEN);
        add(days, release.firstSeenOn(), SEEN);
        return days.stream().min(Comparator.comparing(ReleaseDate::day)).orElse(null);
    }

    /**
     * What is said of its release: the lab's word, then a stated date, then that of a listing; null for nothing.
     *
     * @param until the last day that it can be: one that is far ahead is of another model, or a mistake
     */
    static @Nullable ReleaseDate stated(Release release, LocalDate until) {
        return dated(release).stream()
                .filter(date -> !date.day().isAfter(until))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is that of a list, and not of the model. */
    boolean isOfListing() {
        return basis.equals(LISTED);
    }

    /**
     * The day in a sentence of a day. One that is still ahead would pass for that of the news, as the model is there
     * already.
     */
    String said(LocalDate on) {
        if (day.isAfter(on)) {
            return "first seen on " + on;
        }
        return switch (basis) {
            case "announced" -> "announced on " + day;
            case LISTED -> "first listed on " + day;
            default -> "dated " + day;
        };
    }

    private static List<ReleaseDate> dated(Release release) {
        List<ReleaseDate> days = new ArrayList<>();
        add(days, release.earliest(ModelDetails::announcedOn), "announced");
        DateBasis basis = release.model().releasedBasis();
        if (basis != null && basis != DateBasis.LISTING) {
            add(
                    days,
                    release.model().releasedOn(),
                    switch (basis) {
                        case STATED -> "stated";
                        case CATALOGUE -> "catalogue";
                        case NAME -> "name";
                        case LISTING -> SEEN;
                    });
        }
        add(days, release.earliest(ModelDetails::listedOn), LISTED);
        return days;
    }

    private static void add(List<ReleaseDate> days, @Nullable LocalDate day, String basis) {
        if (day != null) {
            days.add(new ReleaseDate(day, basis));
        }
    }
}
