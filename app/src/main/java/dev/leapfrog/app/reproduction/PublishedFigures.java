package dev.leapfrog.app.reproduction;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.leapfrog.events.board.BoardId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What others published, as {@code published.yaml} has it.
 *
 * @param gaps each one figure of a gap on one or more boards
 * @param catchUps each how long after one kind of models another reached the same
 * @param declines a table of declines of price
 * @param falls each a price then against a price now
 * @param open what the recordings cannot give
 */
record PublishedFigures(List<Gap> gaps, List<CatchUp> catchUps, Declines declines, List<Fall> falls, List<Open> open) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    PublishedFigures {
        gaps = List.copyOf(gaps);
        catchUps = List.copyOf(catchUps);
        falls = List.copyOf(falls);
        open = List.copyOf(open);
    }

    /** What a figure is in. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    enum Unit {
        PERCENT,
        POINTS,
        MONTHS;

        /** An amount as it is written, with its unit: {@code 0.05 %}, {@code 4 months}. */
        String amount(double amount) {
            String number = amount == Math.rint(amount) ? String.valueOf((long) amount) : String.valueOf(amount);
            return number + (this == PERCENT ? " %" : this == POINTS ? " points" : " months");
        }

        /** For people: {@code 1.70 %}, {@code 39 points}, {@code 7.0 months}. */
        String text(double value) {
            return switch (this) {
                case PERCENT -> String.format(Locale.ROOT, "%.2f %%", value);
                case POINTS -> String.format(Locale.ROOT, "%.0f points", value);
                case MONTHS -> String.format(Locale.ROOT, "%.1f months", value);
            };
        }
    }

    /** What is taken of all publications of a window. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    enum Statistic {
        USUAL,
        MEAN
    }

    /**
     * A gap between two segments.
     *
     * @param from first day of the window
     * @param to last day of the window
     * @param tolerance how far ours may be off
     */
    record Gap(
            String figure,
            String source,
            String definition,
            double published,
            Unit unit,
            Statistic statistic,
            String pair,
            List<BoardId> boards,
            LocalDate from,
            LocalDate to,
            double tolerance,
            String why) {
        Gap {
            boards = List.copyOf(boards);
        }
    }

    /**
     * How many months after closed models open ones reached their scores.
     *
     * @param benchmarks columns of the recorded table
     * @param tolerance how many months ours may be off
     */
    record CatchUp(
            String figure,
            String source,
            String definition,
            double published,
            List<String> benchmarks,
            double tolerance,
            String why) {
        CatchUp {
            benchmarks = List.copyOf(benchmarks);
        }
    }

    /** @param factor by how much ours may differ from a published one */
    record Declines(String source, String definition, double factor, List<DeclineRow> rows) {
        Declines {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One decline.
     *
     * @param of the model that set the level
     * @param from when it was released
     * @param published factor a year, with the ends of its 90 % interval
     * @param prices how many prices the published line goes through
     * @param names of the models whose prices those are; null where they are ours
     */
    record DeclineRow(
            String benchmark,
            double level,
            String of,
            LocalDate from,
            double published,
            double low,
            double high,
            int prices,
            @Nullable List<String> names) {}

    /** A price at a level on one day, divided by the price on another. */
    record Fall(
            String figure,
            String source,
            String definition,
            String benchmark,
            double level,
            LocalDate from,
            LocalDate to,
            double published,
            double tolerance,
            String why) {}

    /** What cannot be computed, and why. */
    record Open(String figure, String why) {}

    /** Reads those that come with the program. */
    static PublishedFigures bundled() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                PublishedFigures.class.getResourceAsStream("published.yaml"), "published.yaml is in the jar")) {
            return YAML.readValue(file, PublishedFigures.class);
        }
    }
}
