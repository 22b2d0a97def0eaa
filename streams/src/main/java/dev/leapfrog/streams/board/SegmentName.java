package dev.leapfrog.streams.board;

import java.util.Map;

import dev.leapfrog.events.model.Segment;

/** What a segment's models are called in a sentence. */
public final class SegmentName {
    private static final Map<String, String> COUNTRIES = Map.of("US", "US", "CN", "Chinese", "FR", "French");

    private SegmentName() {}

    /** {@code models}, {@code open models}, {@code Chinese models}, {@code open US models}. */
    public static String plural(Segment segment) {
        StringBuilder name = new StringBuilder();
        for (String part : segment.key().split(":", -1)) {
            if (!part.equals("all")) {
                name.append(COUNTRIES.getOrDefault(
                                part, part.replace("tier=", "").replace("lab=", "")))
                        .append(' ');
            }
        }
        return name.append("models").toString();
    }
}
