package dev.leapfrog.ingest.source.definition.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a field comes from: the first of several paths, all of them joined, or the definition itself.
 *
 * @param at paths in order of preference
 * @param join what to put between the texts of all paths; null when the first text counts
 * @param is the text itself, the same for all rows; null when there are paths
 */
record FieldSource(
        List<FieldPath> at, @Nullable String join, @Nullable String is) {
    FieldSource {
        at = List.copyOf(at);
        if (at.isEmpty() == (is == null)) {
            throw new IllegalArgumentException("a field needs either 'at' or 'is'");
        }
    }

    /** The first text that the filter keeps; null when there is none. */
    @Nullable
    String text(DocumentRow row, PageAddress page, TextFilter filter) {
        if (is != null) {
            return filter.apply(is);
        }
        if (join != null) {
            return filter.apply(joined(join, row, page));
        }
        for (FieldPath path : at) {
            String text = text(path, row, page, filter);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The first text at one path that the filter keeps; null when there is none. */
    @Nullable
    String text(FieldPath path, DocumentRow row, PageAddress page, TextFilter filter) {
        if (path.kind() == FieldPath.Kind.MANY) {
            return row.texts(path.path()).stream()
                    .map(filter::apply)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        String text = path.one(row, page);
        return text == null ? null : filter.apply(text);
    }

    /** All different texts at all paths that the filter keeps. */
    List<String> texts(DocumentRow row, PageAddress page, TextFilter filter) {
        List<String> texts = new ArrayList<>();
        for (FieldPath path : at) {
            for (String text : path.all(row, page)) {
                String kept = filter.apply(text);
                if (kept != null && !texts.contains(kept)) {
                    texts.add(kept);
                }
            }
        }
        return texts;
    }

    private String joined(String between, DocumentRow row, PageAddress page) {
        StringBuilder joined = new StringBuilder();
        for (FieldPath path : at) {
            if (path.kind() == FieldPath.Kind.MANY) {
                row.texts(path.path()).forEach(text -> join(between, text, joined));
            } else {
                join(between, path.one(row, page), joined);
            }
        }
        return joined.toString();
    }

    private static void join(String between, @Nullable String text, StringBuilder into) {
        if (text != null && !text.isBlank()) {
            into.append(into.isEmpty() ? "" : between).append(text);
        }
    }
}
