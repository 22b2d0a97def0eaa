package dev.leapfrog.streams.board;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Where models are kept of which openness or country is not known: by what is not known of them and what is. So the
 * best model that may belong to a segment is found as quickly as the best that does.
 */
final class Undecided {
    private static final char MARK = '?';
    private static final Segment OPENNESS = new Segment("?openness");
    private static final Segment COUNTRY = new Segment("?country");
    private static final Segment EITHER = OPENNESS.and(COUNTRY);
    private static final int LETTERS_OF_COUNTRY = 2;

    private Undecided() {}

    /** Whether it is one of these and no segment of the board. */
    static boolean is(Segment segment) {
        return segment.key().charAt(0) == MARK;
    }

    /** Where a model is kept; nowhere when both are known of it. */
    static List<Segment> of(Model model) {
        boolean openness = model.openness() == Openness.UNKNOWN;
        String country = model.country();
        List<Segment> kept = new ArrayList<>(3);
        if (openness) {
            kept.add(OPENNESS);
            kept.add(country == null ? EITHER : OPENNESS.and(Segment.country(country)));
        }
        if (country == null) {
            kept.add(COUNTRY);
            if (!openness) {
                kept.add(COUNTRY.and(model.openness().isOpen() ? Segment.OPEN : Segment.CLOSED));
            }
        }
        return kept;
    }

    /** Where models are kept that may belong to a segment; nowhere for one by lab, by size or of all models. */
    static List<Segment> mayBeIn(Segment segment) {
        String key = segment.key();
        int colon = key.indexOf(':');
        @Nullable Segment openness = openness(colon < 0 ? key : key.substring(0, colon));
        String country = openness == null ? key : colon < 0 ? null : key.substring(colon + 1);
        if (openness != null && country == null) {
            return List.of(OPENNESS);
        }
        if (country == null || country.length() != LETTERS_OF_COUNTRY) {
            return List.of();
        }
        return openness == null
                ? List.of(COUNTRY)
                : List.of(OPENNESS.and(Segment.country(country)), EITHER, COUNTRY.and(openness));
    }

    private static @Nullable Segment openness(String key) {
        return key.equals(Segment.OPEN.key()) ? Segment.OPEN : key.equals(Segment.CLOSED.key()) ? Segment.CLOSED : null;
    }
}
