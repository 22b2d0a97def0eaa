package dev.leapfrog.ingest.source.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.leapfrog.ingest.source.page.FieldNames;

/** The paths of a tree of JSON or YAML as they lead from the page as a whole. */
final class TreePath {
    private static final String KEY = "@key";

    private TreePath() {}

    /** The names of a path that begins at the page; none for the page itself. */
    static List<String> steps(String path) {
        String names = path.replace("[", "").replace("]", "");
        return names.isEmpty() ? List.of() : FieldNames.steps(names);
    }

    /** Where a path leads that begins at rows; empty when to a key, to the row itself, or to what cannot be told. */
    static Optional<List<String>> of(String rows, String path) {
        if (path.isEmpty() || path.endsWith(KEY)) {
            return Optional.empty();
        }
        if (path.startsWith("$")) {
            return Optional.of(steps(path.substring(1)));
        }
        int up = 0;
        while (up < path.length() && path.charAt(up) == '^') {
            up++;
        }
        List<String> from = steps(rows);
        if (up > from.size() || (up > 0 && from.contains("**"))) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>(from.subList(0, from.size() - up));
        steps.addAll(steps(path.substring(up)));
        return Optional.of(List.copyOf(steps));
    }

    /** Whether two paths of one length may lead to the same place. */
    static boolean isSame(List<String> path, List<String> other) {
        for (int i = 0; i < path.size(); i++) {
            if (!FieldNames.isSame(path.get(i), other.get(i)) && !FieldNames.isSame(other.get(i), path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
