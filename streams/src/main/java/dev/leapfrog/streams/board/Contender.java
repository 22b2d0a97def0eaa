package dev.leapfrog.streams.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/** A model in the running, by its best row. What an index compares is worked out once, as it is compared often. */
public final class Contender {
    /** In place of a standard error where the score has no interval. */
    static final double NO_INTERVAL = -1;

    /** In place of a release day that is not known. */
    static final long NOT_KNOWN = Long.MAX_VALUE;

    /**
     * The order of a segment: the higher score, then the earlier release, then the lower id. Total, so that it does not
     * depend on who came first.
     */
    public static final Comparator<Contender> BEST_FIRST = Contender::compareBest;

    /** The earlier release first, those not known last; then the better. */
    static final Comparator<Contender> FIRST_RELEASED = Contender::compareReleased;

    /** The smaller first, those of a size that is not known last; then the better. */
    static final Comparator<Contender> SMALLEST_FIRST =
            Comparator.comparingDouble(Contender::size).thenComparing(BEST_FIRST);

    private final Row row;
    private final Instant firstListed;
    private final boolean fromStart;
    private final double value;
    private final double error;
    private final long releaseDay;
    private final double size;

    /**
     * A model's standing.
     *
     * @param row the best of the model's rows that are listed; of one that left, the best it left with
     * @param firstListed the earliest first listing of any of its rows
     * @param fromStart it was there in the board's first publication
     */
    Contender(Row row, Instant firstListed, boolean fromStart) {
        this.row = row;
        this.firstListed = firstListed;
        this.fromStart = fromStart;
        this.value = row.score().value();
        Double known = row.score().standardError();
        this.error = known == null ? NO_INTERVAL : known;
        Double parameters = row.model().parameters();
        this.size = parameters == null ? Double.POSITIVE_INFINITY : parameters;
        LocalDate released = releasedOn();
        this.releaseDay = released == null ? NOT_KNOWN : released.toEpochDay();
    }

    /** Compared a dozen times for each changed row, so written out. */
    private static int compareBest(Contender one, Contender other) {
        int byValue = Double.compare(other.value, one.value);
        if (byValue != 0) {
            return byValue;
        }
        int byRelease = Long.compare(one.releaseDay, other.releaseDay);
        return byRelease != 0 ? byRelease : one.id().compareTo(other.id());
    }

    private static int compareReleased(Contender one, Contender other) {
        int byRelease = Long.compare(one.releaseDay, other.releaseDay);
        return byRelease != 0 ? byRelease : compareBest(one, other);
    }

    public Row row() {
        return row;
    }

    /** The publication in which the board first showed it. */
    public Instant firstListed() {
        return firstListed;
    }

    /** It was there in the board's first publication, which says nothing of when it came. */
    public boolean fromStart() {
        return fromStart;
    }

    public ModelId id() {
        return row.model().id();
    }

    public RowKey key() {
        return row.key();
    }

    public Model model() {
        return row.model();
    }

    public Score score() {
        return row.score();
    }

    /** The score's value. */
    public double value() {
        return value;
    }

    /** Standard error of the score; {@link #NO_INTERVAL} where there is none. */
    double error() {
        return error;
    }

    /** Parameters in billions; infinite where they are not known. */
    double size() {
        return size;
    }

    /** Release as a day since 1970; {@link #NOT_KNOWN} where it is not known. */
    long releaseDay() {
        return releaseDay;
    }

    /** Release date: stated, catalogued or named, else the first listing; null when it was there from the start. */
    public @Nullable LocalDate releasedOn() {
        LocalDate known = model().releasedOn();
        if (known != null) {
            return known;
        }
        return fromStart ? null : LocalDate.ofInstant(firstListed, ZoneOffset.UTC);
    }

    /** Where {@link #releasedOn()} comes from; meaningless where that is null. */
    public DateBasis releasedBasis() {
        DateBasis known = model().releasedBasis();
        return known == null ? DateBasis.LISTING : known;
    }
}
