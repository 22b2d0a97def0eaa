package dev.leapfrog.ingest.snapshot.board;

import java.util.Comparator;
import java.util.List;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.board.Stated;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.snapshot.name.RowModels;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list, with the model that its name stands for.
 *
 * @param models of a system: the models that the row names
 */
public record ListingRow(ListedScore listed, Model model, List<ModelId> models) {
    /** Which of several rows of one model in one configuration stands for all: the highest, then by name. Total. */
    public static final Comparator<ListingRow> BEST = Comparator.comparingDouble(
                    (ListingRow row) -> -row.score().value())
            .thenComparing(ListingRow::alias)
            .thenComparing(ListingRow::score, Score.BEST_FIRST)
            .thenComparing(row -> row.listed().rank(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.listed().toString());

    /**
     * Which row of a model speaks first on its attributes: the plain configuration, then by name. Does not look at
     * scores, so that attributes do not flicker with them. Total.
     */
    static final Comparator<ListingRow> MOST_TELLING = Comparator.comparing(
                    (ListingRow row) -> row.model().configuration(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ListingRow::alias)
            .thenComparing(row -> row.listed().toString());

    public ListingRow {
        models = List.copyOf(models);
    }

    static ListingRow of(ListedScore row, RowModels names) {
        List<String> parts = row.models();
        return parts == null
                ? new ListingRow(row, names.model(row.model()), List.of())
                : new ListingRow(
                        row,
                        RowModels.system(row.name()),
                        parts.stream().map(names::named).toList());
    }

    public RowKey key() {
        return RowKey.of(model);
    }

    String alias() {
        return listed.name();
    }

    public Score score() {
        return listed.score();
    }

    /** What the source says beside the score; null when that is nothing. */
    @Nullable
    Stated stated() {
        boolean silent =
                listed.organization() == null && listed.licence() == null && listed.link() == null && models.isEmpty();
        return silent ? null : new Stated(listed.organization(), listed.licence(), listed.link(), models);
    }

    ListingRow withModel(Model other) {
        return new ListingRow(listed, other, models);
    }
}
