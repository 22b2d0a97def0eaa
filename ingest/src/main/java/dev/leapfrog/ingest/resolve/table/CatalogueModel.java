package dev.leapfrog.ingest.resolve.table;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one release, as {@code models.yaml} has it; each fact with who says so.
 *
 * @param source who says that there is such a model and that the lab is its lab
 */
public record CatalogueModel(
        ModelId id,
        String source,
        @Nullable Released released,
        @Nullable Parameters parameters,
        @Nullable Weights weights,
        List<DatedAlias> aliases) {

    /** The day it came out. */
    public record Released(LocalDate date, String source) {}

    /** Its size, all experts of a mixture counted. */
    public record Parameters(double billions, String source) {}

    /** Where the weights of that very name are. */
    record Weights(String link, String source) {}

    /**
     * A name that proves to be this model.
     *
     * @param from the first day on which it does; null for always
     * @param until the last such day; null for ever
     */
    public record DatedAlias(
            String name, @Nullable LocalDate from, @Nullable LocalDate until, String source) {

        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }

        public boolean isTimeless() {
            return from == null && until == null;
        }

        public boolean overlaps(DatedAlias other) {
            return (from == null || other.until == null || !from.isAfter(other.until))
                    && (until == null || other.from == null || !until.isBefore(other.from));
        }
    }
}
