package dev.leapfrog.streams.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the members of one JSON object in its bytes without decoding them. Knows just enough of JSON to step over a
 * value; whatever is not plainly a member of a known name makes it give up, and the object is then read in the usual
 * way.
 */
final class JsonMembers {
    private final byte[][] names;
    private final int[] nameStarts;
    private final int[] starts;
    private final int[] ends;

    /** @param names of the members that are known; an object with others is not taken */
    JsonMembers(String... names) {
        this.names = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            this.names[i] = names[i].getBytes(StandardCharsets.US_ASCII);
        }
        nameStarts = new int[names.length];
        starts = new int[names.length];
        ends = new int[names.length];
    }

    /**
     * Finds the members of the object that is just these bytes.
     *
     * @return whether it is an object of known members, each at most once
     */
    boolean find(byte[] json, int from, int to) {
        int at = blank(json, from, to);
        return at < to && json[at] == '{' && findRest(json, blank(json, at + 1, to), to);
    }

    /**
     * The same from the name of a member on, up to the end of the object; what stands before it is not looked at.
     *
     * @param from the first quote of the name
     */
    boolean findRest(byte[] json, int from, int to) {
        Arrays.fill(starts, -1);
        int at = from;
        while (at < to && json[at] == '"') {
            int nameEnd = stringEnd(json, at, to);
            int member = nameEnd < 0 ? -1 : member(json, at + 1, nameEnd - 1);
            int colon = member < 0 ? to : blank(json, nameEnd, to);
            if (colon >= to || json[colon] != ':' || starts[member] >= 0) {
                return false;
            }
            int start = blank(json, colon + 1, to);
            int end = valueEnd(json, start, to);
            if (end < 0) {
                return false;
            }
            nameStarts[member] = at;
            starts[member] = start;
            ends[member] = end;
            at = blank(json, end, to);
            if (at >= to) {
                return false;
            }
            if (json[at] == '}') {
                return blank(json, at + 1, to) == to;
            }
            if (json[at] != ',') {
                return false;
            }
            at = blank(json, at + 1, to);
        }
        return false;
    }

    /** The first quote of a member's name. */
    int nameStart(int member) {
        return nameStarts[member];
    }

    boolean has(int member) {
        return starts[member] >= 0;
    }

    int start(int member) {
        return starts[member];
    }

    int end(int member) {
        return ends[member];
    }

    private int member(byte[] json, int from, int to) {
        for (int i = 0; i < names.length; i++) {
            if (Arrays.equals(names[i], 0, names[i].length, json, from, to)) {
                return i;
            }
        }
        return -1;
    }

    /** The end of a value that starts here; negative when it has none. */
    private static int valueEnd(byte[] json, int start, int to) {
        if (start >= to) {
            return -1;
        }
        return switch (json[start]) {
            case '"' -> stringEnd(json, start, to);
            case '{', '[' -> nestedEnd(json, start, to);
            default -> scalarEnd(json, start, to);
        };
    }

    private static int nestedEnd(byte[] json, int start, int to) {
        int depth = 0;
        int at = start;
        while (at < to) {
            switch (json[at]) {
                case '"' -> {
                    at = stringEnd(json, at, to);
                    if (at < 0) {
                        return -1;
                    }
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    if (depth == 0) {
                        return at + 1;
                    }
                }
                default -> {
                    // Part of a name, a number or a literal.
                }
            }
            at++;
        }
        return -1;
    }

    private static int stringEnd(byte[] json, int start, int to) {
        for (int at = start + 1; at < to; at++) {
            if (json[at] == '"') {
                return at + 1;
            }
            if (json[at] == '\\') {
                at++;
            }
        }
        return -1;
    }

    private static int scalarEnd(byte[] json, int start, int to) {
        int at = start;
        while (at < to && json[at] != ',' && json[at] != '}' && json[at] != ']' && json[at] > ' ') {
            at++;
        }
        return at == start ? -1 : at;
    }

    private static int blank(byte[] json, int from, int to) {
        int at = from;
        while (at < to && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
            at++;
        }
        return at;
    }
}
