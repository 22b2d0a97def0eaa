package dev.leapfrog.ingest.source.definition.prose;

import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph or a list item of a page, with what is above it.
 *
 * <p>What can be asked of it: {@code @text} all of it, {@code @code} what is set as code and {@code @bold} what is set
 * in bold, each parted by {@code " | "}, {@code @kind} a paragraph ({@code text}) or an {@code item}, {@code @before}
 * the last paragraph before a list, {@code @parent} the items that this one is in, {@code @label} and
 * {@code @description} what an element around it is labelled with and described as, {@code @heading} the heading above
 * it, {@code @h1} to {@code @h6} the headings of each level that it is under, {@code @nth} its number under that
 * heading or label.
 */
record Block(Map<String, String> fields, int number) implements DocumentRow {
    Block {
        fields = Map.copyOf(fields);
    }

    @Override
    public @Nullable String text(String path) {
        return fields.get(path);
    }

    @Override
    public List<DocumentRow> rows(String path) {
        return List.of();
    }

    @Override
    public String where() {
        return "paragraph " + number;
    }
}
