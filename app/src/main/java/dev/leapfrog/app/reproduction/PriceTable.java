package dev.leapfrog.app.reproduction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.streams.capability.Decline;
import org.jspecify.annotations.Nullable;

/**
 * A study's table of models with their price on a day and their results on benchmarks, as it was recorded. Its price is
 * one figure a model, no price of input or output, so that it is no claim of a price and is read here alone.
 */
record PriceTable(List<Row> rows) {
    private static final String NAME = "Model Name";
    private static final String DATE = "Release Date";
    private static final String PRICE = "USD per 1M Tokens";

    PriceTable {
        rows = List.copyOf(rows);
    }

    /**
     * A model at a price.
     *
     * @param on the day from which it cost that
     */
    record Row(String name, LocalDate on, double dollars, RecordedTable.Line line) {
        Decline.Price price() {
            return new Decline.Price(on, dollars);
        }

        boolean reaches(String benchmark, double level) {
            Double score = line.number(benchmark);
            return score != null && score >= level;
        }
    }

    /** Reads all tables of an archive that have prices. */
    static PriceTable read(Path archive) throws IOException {
        return new PriceTable(RecordedTable.read(archive, List.of(NAME, DATE, PRICE), PriceTable::row));
    }

    private static @Nullable Row row(RecordedTable.Line line) {
        LocalDate on = line.date(DATE);
        Double dollars = line.number(PRICE);
        return on == null || dollars == null ? null : new Row(line.text(NAME), on, dollars, line);
    }

    /** Of the models that reach a level, from a day on, those that were cheaper than any before, in order of date. */
    List<Row> cheapestSoFar(String benchmark, double level, LocalDate from) {
        List<Row> reaching = rows.stream()
                .filter(row -> row.reaches(benchmark, level) && !row.on().isBefore(from))
                .toList();
        List<Row> found = new ArrayList<>();
        for (Decline.Price price :
                Decline.cheapestSoFar(reaching.stream().map(Row::price).toList())) {
            reaching.stream()
                    .filter(row -> row.price().equals(price))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }
}
