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

/**
 * A model in the running, by its best row.
 *
 * @param row the best of the model's rows that are listed; of one that left, the best it left with
 * @param firstListed the earliest first listing of any of its rows
 * @param fromStart it was there in the board's first publication
 */
public record Contender(Row row, Instant firstListed, boolean fromStart) {

    /**
     * The order of a segment: the higher score, then the earlier release, then the lower id. Total, so that it does not
     * depend on who came first.
     */
    static final Comparator<Contender> BEST_FIRST = Comparator.comparingDouble(
                    (Contender contender) -> -contender.score().value())
            .thenComparing(Contender::releasedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Contender::id);

    /** The earlier release first, those not known last; then the better. */
    static final Comparator<Contender> FIRST_RELEASED = Comparator.comparing(
                    Contender::releasedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BEST_FIRST);

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
