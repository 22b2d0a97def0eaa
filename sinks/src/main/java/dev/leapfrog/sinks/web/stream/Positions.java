package dev.leapfrog.sinks.web.stream;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.leapfrog.sinks.history.Position;

/**
 * Up to where a client has seen some topics: for each partition the offset of the last record. Written
 * {@code topic:partition:offset}, with commas between them. Not for use by several threads.
 */
final class Positions {
    private static final int PARTS = 3;
    private static final int LONGEST = 10_000;

    private final Map<String, Long> offsets = new TreeMap<>();

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static Positions parse(String written) {
        Positions positions = new Positions();
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        for (String one : written.split(",", -1)) {
            String[] parts = one.split(":", -1);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException(one);
            }
            positions.pass(new Position(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
        }
        return positions;
    }

    private static String partition(Position position) {
        return position.topic() + ":" + position.partition();
    }

    /** Whether the record there was seen. */
    boolean include(Position position) {
        Long seen = offsets.get(partition(position));
        return seen != null && seen >= position.offset();
    }

    /** The record there is seen from now on, with all before it. */
    void pass(Position position) {
        offsets.merge(partition(position), position.offset(), Math::max);
    }

    /** Takes those of others from now on. */
    void replace(Positions others) {
        offsets.clear();
        offsets.putAll(others.offsets);
    }

    /** Whether these are beyond others in some partition: of topics that have been made anew since. */
    boolean isBeyond(Positions others) {
        return offsets.entrySet().stream()
                .anyMatch(one -> one.getValue() > others.offsets.getOrDefault(one.getKey(), -1L));
    }

    @Override
    public String toString() {
        return offsets.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(","));
    }
}
