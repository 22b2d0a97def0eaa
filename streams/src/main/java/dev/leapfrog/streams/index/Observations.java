package dev.leapfrog.streams.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;

/**
 * A table of scores laid out for the fit: models and boards by number in the order of their ids, each board's scores in
 * its unit.
 */
final class Observations {
    final List<ModelId> models;
    final List<BoardId> boards;
    final Link[] links;
    /** By number of the board: the models that are on it, and their scores. */
    final int[][] modelOf;

    final double[][] scores;
    /** How far scores lie from the curve, before any is seen. */
    final double[] usualNoise;

    private static final double USUAL_NOISE_OF_SHARE = 0.05;
    private static final double USUAL_NOISE_OF_STANDARDISED = 0.3;

    Observations(ScoreTable table) {
        models = new ArrayList<>(table.models());
        boards = new ArrayList<>(table.boards().keySet());
        Map<ModelId, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < models.size(); i++) {
            numbers.put(models.get(i), i);
        }
        links = new Link[boards.size()];
        modelOf = new int[boards.size()][];
        scores = new double[boards.size()][];
        usualNoise = new double[boards.size()];
        int number = 0;
        for (ScoreTable.Board board : table.boards().values()) {
            SortedMap<ModelId, Double> rows = board.scores();
            Link link = Link.of(board.scale(), rows.values());
            links[number] = link;
            modelOf[number] = rows.keySet().stream().mapToInt(numbers::get).toArray();
            scores[number] = rows.values().stream().mapToDouble(link::unit).toArray();
            if (link != Link.LOGISTIC) {
                standardise(scores[number]);
            }
            usualNoise[number] = link == Link.LOGISTIC ? USUAL_NOISE_OF_SHARE : USUAL_NOISE_OF_STANDARDISED;
            number++;
        }
    }

    /** Mean 0 and standard deviation 1. */
    private static void standardise(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation == 0 ? 0 : (values[i] - mean) / deviation;
        }
    }
}
