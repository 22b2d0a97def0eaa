package dev.leapfrog.events.model;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * A part of a board's models by what they are. Written {@code all}, {@code open}, {@code closed}, a country
 * ({@code US}), a lab ({@code lab=openai}), a size tier ({@code tier=small}), or an intersection with openness first
 * ({@code open:US}, {@code open:tier=small}).
 */
public record Segment(String key) implements Comparable<Segment> {
    public static final Segment ALL = new Segment("all");
    public static final Segment OPEN = new Segment("open");
    public static final Segment CLOSED = new Segment("closed");

    private static final String AND = ":";

    public Segment {
        Require.text(key, "segment");
    }

    @JsonCreator
    public static Segment of(String key) {
        return new Segment(key);
    }

    /** The segment of one country, by its ISO 3166 alpha-2 code. */
    public static Segment country(String country) {
        return new Segment(country);
    }

    public static Segment lab(String lab) {
        return new Segment("lab=" + lab);
    }

    public static Segment tier(SizeTier tier) {
        return new Segment("tier=" + tier.label());
    }

    /** The models that are in this segment and in {@code other}. */
    public Segment and(Segment other) {
        return new Segment(key + AND + other.key);
    }

    /** Whether it is what two segments have in common, such as {@code open:US}. */
    public boolean isIntersection() {
        return key.contains(AND);
    }

    /** Every segment a model is in; what is not known of it puts it in none. */
    public static List<Segment> of(Model model) {
        List<Segment> segments = new ArrayList<>(8);
        segments.add(ALL);
        segments.add(lab(model.lab()));
        @Nullable
        Segment openness = model.openness().isOpen() ? OPEN : model.openness() == Openness.CLOSED ? CLOSED : null;
        @Nullable Segment country = model.country() == null ? null : country(model.country());
        @Nullable Segment tier = model.sizeTier() == SizeTier.UNKNOWN ? null : tier(model.sizeTier());
        if (openness != null) {
            segments.add(openness);
        }
        if (country != null) {
            segments.add(country);
        }
        if (tier != null) {
            segments.add(tier);
        }
        if (openness != null && country != null) {
            segments.add(openness.and(country));
        }
        if (openness != null && tier != null) {
            segments.add(openness.and(tier));
        }
        return segments;
    }

    @Override
    public int compareTo(Segment other) {
        return key.compareTo(other.key);
    }

    @JsonValue
    @Override
    public String toString() {
        return key;
    }
}
