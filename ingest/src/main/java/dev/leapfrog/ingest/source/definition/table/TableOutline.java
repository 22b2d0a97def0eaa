package dev.leapfrog.ingest.source.definition.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The headings and text above the next table, while a page is read from top to bottom. */
final class TableOutline {
    private static final int LEVELS = 6;
    private static final int LONGEST = 300;

    private final String[] headings = new String[LEVELS];
    private String heading = "";
    private String before = "";
    private int underHeading;
    private int onPage;

    TableOutline() {
        Arrays.fill(headings, "");
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
        before = "";
        underHeading = 0;
    }

    /** Notes text that is neither heading nor table. */
    void text(String text) {
        if (!text.isBlank()) {
            before = shortened(text.strip());
        }
    }

    /** What can be said of a table at this place; see {@link PageTable}. */
    Map<String, String> table() {
        underHeading++;
        onPage++;
        Map<String, String> about = new HashMap<>();
        about.put(PageTable.HEADING, heading);
        about.put(PageTable.BEFORE, before);
        about.put(PageTable.NTH, String.valueOf(underHeading));
        about.put(PageTable.TABLE, String.valueOf(onPage));
        for (int level = 0; level < LEVELS; level++) {
            if (!headings[level].isEmpty()) {
                about.put("@h" + (level + 1), headings[level]);
            }
        }
        return about;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
