package dev.leapfrog.streams.crowd;

import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.events.standing.Concentration.Top;
import org.jspecify.annotations.Nullable;

/** An effective number that is followed. */
enum Measure {
    LABS("labs", false),
    COUNTRIES("countries", false),
    OPENNESS("kinds of openness", false),
    OPEN_LABS("labs", true),
    OPEN_COUNTRIES("countries", true);

    private final String plural;
    private final boolean ofOpen;

    Measure(String plural, boolean ofOpen) {
        this.plural = plural;
        this.ofOpen = ofOpen;
    }

    /** Over what the models divide. */
    String plural() {
        return plural;
    }

    /** Which models. */
    Segment segment() {
        return ofOpen ? Segment.OPEN : Segment.ALL;
    }

    /** Null where it is not known, or of too few models. */
    @Nullable
    Division of(Concentration concentration, int leastKnown) {
        Top top = ofOpen ? concentration.open() : concentration.all();
        Division found = top == null ? null : in(top);
        return found == null || found.known() < leastKnown ? null : found;
    }

    private @Nullable Division in(Top top) {
        return switch (this) {
            case LABS, OPEN_LABS -> top.labs();
            case COUNTRIES, OPEN_COUNTRIES -> top.countries();
            case OPENNESS -> top.openness();
        };
    }
}
