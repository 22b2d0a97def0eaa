package dev.leapfrog.ingest.source.definition.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;

/** The paragraphs and list items of a page, while it is read from top to bottom. */
final class BlockList {
    private static final int LEVELS = 6;
    private static final int LONGEST = 2_000;
    private static final int MOST = 50_000;

    private final List<DocumentRow> blocks = new ArrayList<>();
    private final String[] headings = new String[LEVELS];
    private final List<String> parents = new ArrayList<>();
    private String heading = "";
    private String label = "";
    private String description = "";
    private String before = "";
    private int nth;

    BlockList() {
        Arrays.fill(headings, "");
    }

    List<DocumentRow> blocks() {
        return blocks;
    }

    /** What an element is labelled with, and described as, that begins here; both empty where it ends. */
    void label(String text, String more) {
        label = shortened(text);
        description = shortened(more);
        restart();
    }

    private void restart() {
        before = "";
        nth = 0;
        parents.clear();
    }

    /**
     * Notes a heading.
     *
     * @param level 1 to 6
     */
    void heading(int level, String text) {
        headings[level - 1] = shortened(text);
        for (int deeper = level; deeper < LEVELS; deeper++) {
            headings[deeper] = "";
        }
        heading = shortened(text);
        restart();
    }

    void paragraph(Marked text) {
        parents.clear();
        if (!text.all().isBlank()) {
            add("text", text, "");
            before = shortened(text.all());
        }
    }

    /**
     * Notes an item of a list.
     *
     * @param depth how many items it is in
     */
    void item(Marked text, int depth) {
        while (parents.size() > depth) {
            parents.removeLast();
        }
        if (!text.all().isBlank()) {
            add("item", text, String.join(" > ", parents));
        }
        parents.add(shortened(text.all()));
    }

    private void add(String kind, Marked text, String parent) {
        if (blocks.size() >= MOST) {
            return;
        }
        Map<String, String> texts = new HashMap<>();
        texts.put("@kind", kind);
        texts.put("@text", shortened(text.all()));
        texts.put("@code", shortened(String.join(" | ", text.code())));
        texts.put("@bold", shortened(String.join(" | ", text.bold())));
        texts.put("@before", before);
        texts.put("@parent", parent);
        nth++;
        texts.put("@nth", String.valueOf(nth));
        texts.put("@label", label);
        texts.put("@description", description);
        texts.put("@heading", heading);
        for (int level = 0; level < LEVELS; level++) {
            texts.put("@h" + (level + 1), headings[level]);
        }
        texts.values().removeIf(String::isEmpty);
        blocks.add(new Block(texts, blocks.size() + 1));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A text with what is marked in it. */
    record Marked(String all, List<String> code, List<String> bold) {
        Marked {
            code = List.copyOf(code);
            bold = List.copyOf(bold);
        }
    }
}
