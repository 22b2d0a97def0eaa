package dev.leapfrog.streams.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Evidence;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says of its circumstances.
 *
 * @param occurredAt event time of what is told
 * @param cause the marker or day end that it was concluded on
 */
public record Occasion(BoardId board, Scale scale, Instant occurredAt, Observation cause) {
    private static final Map<String, String> PUBLISHERS = Map.of("lmarena", "LMArena", "swebench", "SWE-bench");
    private static final String WHOLE_ARENA = "overall";

    /** The same for an alert. */
    public Alert.Timing timing() {
        Provenance from = cause.provenance();
        return new Alert.Timing(occurredAt, from.fetchedAt(), from.mode());
    }

    /** The board as people call it: {@code LMArena text}, {@code LMArena text (coding)}. */
    public String boardName() {
        String publisher = board.arena().publisher();
        String arena = PUBLISHERS.getOrDefault(publisher, publisher) + " "
                + board.arena().arena().replace('-', ' ');
        return board.category().equals(WHOLE_ARENA) ? arena : arena + " (" + board.category() + ")";
    }

    /** The cause, then the events that told each of the rows. */
    public List<Evidence> evidence(@Nullable Row... rows) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of(cause));
        for (Row row : rows) {
            if (row != null) {
                evidence.add(Evidence.of(row.told()));
            }
        }
        return evidence;
    }

    /** So many points of the board's scale, for a sentence: {@code 23 points}, {@code 1 point}, {@code 0.4 points}. */
    public String points(double value) {
        String number = number(value);
        return number + (number.equals("1") ? " point" : " points");
    }

    /** A number with one decimal where it has any. */
    public static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }
}
