package dev.leapfrog.ingest.source.definition.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A path from a row to something in JSON: member names joined by points, {@code *} for every element or member,
 * {@code **} for every part at any depth, {@code ^} for what a row is a part of, {@code $} for the whole page,
 * {@code @key} for the member name or index of a row. A name with a point in it is written in brackets:
 * {@code [gpt-4.1].input}.
 *
 * @param up how many parts to leave before going down; -1 for the whole page
 * @param steps member names, {@link #EVERY} or {@link #ANYWHERE}
 * @param key whether the key of the row that was reached is meant, not the row
 * @param isMany whether it may lead to several places
 * @param list the path of the list, when it leads to every element of one; null when it leads to others
 */
record JsonPath(
        int up,
        List<String> steps,
        boolean key,
        boolean isMany,
        @Nullable JsonPath list) {
    static final String EVERY = "*";
    static final String ANYWHERE = "**";
    private static final String KEY = "@key";
    private static final Map<String, JsonPath> READ = new ConcurrentHashMap<>();

    JsonPath {
        steps = List.copyOf(steps);
    }

    /** The path that a definition writes. Definitions are few and fixed, so each path is parsed once and kept. */
    static JsonPath of(String written) {
        JsonPath known = READ.get(written);
        return known != null ? known : READ.computeIfAbsent(written, JsonPath::read);
    }

    private static JsonPath read(String written) {
        int up = 0;
        int at = 0;
        if (written.startsWith("$")) {
            up = -1;
            at = 1;
        }
        while (at < written.length() && written.charAt(at) == '^') {
            up++;
            at++;
        }
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        boolean bracketed = false;
        for (; at < written.length(); at++) {
            char character = written.charAt(at);
            if (bracketed) {
                bracketed = character != ']';
                if (bracketed) {
                    step.append(character);
                }
            } else if (character == '[') {
                bracketed = true;
            } else if (character == '.') {
                end(step, steps);
            } else {
                step.append(character);
            }
        }
        end(step, steps);
        boolean key = !steps.isEmpty() && steps.getLast().equals(KEY);
        return key
                ? new JsonPath(up, steps.subList(0, steps.size() - 1), true, steps.contains(EVERY), null)
                : new JsonPath(up, steps, false, steps.contains(EVERY), list(up, steps));
    }

    /** The path of the list to whose every element it leads; null when it leads to others. */
    private static @Nullable JsonPath list(int up, List<String> steps) {
        int every = steps.indexOf(EVERY);
        return every < 0 || every < steps.size() - 1 || steps.contains(ANYWHERE)
                ? null
                : new JsonPath(up, steps.subList(0, every), false, false, null);
    }

    private static void end(StringBuilder step, List<String> steps) {
        if (!step.isEmpty()) {
            steps.add(step.toString());
            step.setLength(0);
        }
    }
}
