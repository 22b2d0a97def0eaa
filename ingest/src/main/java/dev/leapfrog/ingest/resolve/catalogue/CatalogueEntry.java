package dev.leapfrog.ingest.resolve.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

import dev.leapfrog.ingest.resolve.name.NameForm;
import dev.leapfrog.ingest.resolve.spelling.NameFacts;
import dev.leapfrog.ingest.resolve.spelling.Stamp;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import org.jspecify.annotations.Nullable;

/**
 * A known model under one of its names.
 *
 * @param alias null for the name in the model's id
 * @param inName what the name in the model's id says, whichever name this entry stands under
 * @param form the look-up form of the name this entry stands under
 */
public record CatalogueEntry(
        CatalogueModel model, CatalogueModel.@Nullable DatedAlias alias, NameFacts inName, NameForm form) {
    /** How many days apart a lab and those who list its model may date the same release. */
    private static final int SAME_RELEASE_DAYS = 45;

    /** How many days the day of a release and the short date by which a board tells it may differ. */
    private static final int LATE_LISTING_DAYS = 3;

    /**
     * The one entry that passes; null when none does, or when several of different models do. Of several names of one
     * model the name in its id is preferred.
     */
    static @Nullable CatalogueEntry only(Iterable<CatalogueEntry> entries, Predicate<CatalogueEntry> passes) {
        CatalogueEntry only = null;
        for (CatalogueEntry entry : entries) {
            if (passes.test(entry)) {
                if (only != null && !only.model.id().equals(entry.model.id())) {
                    return null;
                }
                only = only == null || only.alias != null ? entry : only;
            }
        }
        return only;
    }

    /** Whether the name may mean the model on a day, for a given lab or, with null, for any. */
    boolean mayBe(@Nullable String lab, LocalDate day) {
        return (lab == null || model.id().lab().equals(lab)) && (alias == null || alias.holdsOn(day));
    }

    /** The day on which the model came out; null when neither the catalogue nor its name says so. */
    @Nullable
    public LocalDate released() {
        return model.released() == null ? inName.date() : model.released().date();
    }

    /** Whether it may have come out by a day. */
    boolean isOutOn(LocalDate day) {
        LocalDate released = released();
        return released == null || !released.isAfter(day);
    }

    /** Whether the catalogue dates the release to that month. */
    boolean cameOutIn(Stamp month) {
        LocalDate released = model.released() == null ? null : model.released().date();
        return released != null && month.agrees(new Stamp(released, true));
    }

    /** Whether the catalogue dates the release to what a short date says, a month and a day or a year and a month. */
    boolean cameOutOn(String shortDate) {
        LocalDate released = released();
        if (released == null) {
            return false;
        }
        int first = Integer.parseInt(shortDate.substring(0, 2));
        int last = Integer.parseInt(shortDate.substring(2));
        if (first == released.getYear() % 100) {
            return last == released.getMonthValue();
        }
        if (first < 1
                || first > 12
                || last < 1
                || last > released.withDayOfMonth(1).withMonth(first).lengthOfMonth()) {
            return false;
        }
        LocalDate day = released.withDayOfMonth(1).withMonth(first).withDayOfMonth(last);
        return Math.abs(ChronoUnit.DAYS.between(released, day)) <= LATE_LISTING_DAYS;
    }

    /** Whether the name has both a version and a date to the day. */
    boolean isVersionToTheDay() {
        return form.stamp() != null && form.stamp().toTheDay() && form.versioned();
    }

    /** Whether a date may be that of this release, that is, whether no known date contradicts it. */
    boolean isAbout(Stamp stamp, boolean listed) {
        LocalDate released = released();
        return released == null ? listed || form.versioned() : stamp.daysFrom(released) <= SAME_RELEASE_DAYS;
    }

    /** Whether this name would mean two models on some day. */
    boolean clashesWith(CatalogueEntry other) {
        return !model.id().equals(other.model.id())
                && (alias == null || other.alias == null || alias.overlaps(other.alias));
    }
}
