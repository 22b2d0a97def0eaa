package dev.leapfrog.app.reproduction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How long after each record of closed models an open one was released that scores as high, by a study's table of
 * models with the study's own labels, as it was recorded.
 */
record CatchUps(List<RecordedTable.Line> lines) {
    private static final String NAME = "System";
    private static final String DATE = "Date";
    private static final String LABEL = "Open/Closed";
    private static final String OPEN = "Open";
    private static final String CLOSED = "Closed";

    private static final Comparator<Scored> RELEASED = Comparator.comparing(Scored::releasedOn)
            .thenComparing(Comparator.comparingDouble(Scored::score).reversed())
            .thenComparing(Scored::model);

    CatchUps {
        lines = List.copyOf(lines);
    }

    /** A model with its score on one benchmark and the day of its release. */
    record Scored(String model, LocalDate releasedOn, double score, boolean open) {}

    /** Reads all tables of an archive that say what is open. */
    static CatchUps read(Path archive) throws IOException {
        return new CatchUps(RecordedTable.read(archive, List.of(NAME, DATE, LABEL), line -> line));
    }

    /**
     * The median over all records on a benchmark that were caught up with, in months.
     *
     * @return null when none was
     */
    @Nullable
    Measured median(String benchmark) {
        List<Scored> models = new ArrayList<>();
        for (RecordedTable.Line line : lines) {
            LocalDate on = line.date(DATE);
            Double score = line.number(benchmark);
            boolean isOpen = line.text(LABEL).equals(OPEN);
            if (on != null && score != null && (isOpen || line.text(LABEL).equals(CLOSED))) {
                models.add(new Scored(line.text(NAME), on, score, isOpen));
            }
        }
        return median(models);
    }

    /** The same of models on one scale. */
    static @Nullable Measured median(List<Scored> models) {
        List<Double> months = new ArrayList<>();
        @Nullable String example = null;
        double record = Double.NEGATIVE_INFINITY;
        List<Scored> inOrder = models.stream().sorted(RELEASED).toList();
        for (Scored leader : inOrder) {
            if (leader.open() || leader.score() <= record) {
                continue;
            }
            record = leader.score();
            Scored follower = firstOpenAsGood(inOrder, record);
            if (follower != null) {
                long days = ChronoUnit.DAYS.between(leader.releasedOn(), follower.releasedOn());
                months.add(GapSeries.months(Long.valueOf(days).doubleValue()));
                example = shown(follower) + " after " + shown(leader);
            }
        }
        if (months.isEmpty()) {
            return null;
        }
        Collections.sort(months);
        return new Measured(
                median(months, months.size()),
                months.getFirst(),
                months.getLast(),
                months.size(),
                months.size(),
                example);
    }

    private static @Nullable Scored firstOpenAsGood(List<Scored> inOrder, double score) {
        for (Scored one : inOrder) {
            if (one.open() && one.score() >= score) {
                return one;
            }
        }
        return null;
    }

    private static String shown(Scored one) {
        return one.model() + " (" + one.releasedOn() + ")";
    }

    private static double median(List<Double> sorted, int count) {
        return (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
    }
}
