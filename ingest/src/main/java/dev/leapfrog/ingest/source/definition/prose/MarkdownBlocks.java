package dev.leapfrog.ingest.source.definition.prose;

import java.util.ArrayList;
import java.util.List;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.table.MarkdownTables;

/**
 * The paragraphs and list items of a Markdown page. An element such as {@code <Update label="2026-08-17">} labels what
 * is in it.
 */
final class MarkdownBlocks {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*)$");
    private static final Pattern ITEM = Pattern.compile("^([ \\t]*)(?:[*+-]|\\d{1,3}[.)])\\s+(.*)$");
    private static final Pattern LABEL = Pattern.compile("^<[A-Z]\\w*\\b[^>]*\\b(?:label|title)=\"([^\"]*)\"");
    private static final Pattern DESCRIPTION = Pattern.compile("\\bdescription=\"([^\"]*)\"");
    private static final Pattern LABELLED = Pattern.compile("^</(?:Update|Card|Accordion|Tab)\\b");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final String FENCE = "```";

    private final BlockList blocks = new BlockList();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<Integer> indents = new ArrayList<>();

    private MarkdownBlocks() {}

    static List<DocumentRow> of(String text) {
        MarkdownBlocks found = new MarkdownBlocks();
        boolean fenced = false;
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            if (stripped.startsWith(FENCE)) {
                found.endParagraph();
                fenced = !fenced;
            } else if (!fenced) {
                found.line(line, stripped);
            }
        }
        found.endParagraph();
        return found.blocks.blocks();
    }

    private void line(String line, String stripped) {
        Matcher heading = HEADING.matcher(stripped);
        Matcher item = ITEM.matcher(line);
        Matcher label = LABEL.matcher(stripped);
        if (stripped.isEmpty() || stripped.startsWith("|")) {
            endParagraph();
        } else if (label.find()) {
            endParagraph();
            Matcher description = DESCRIPTION.matcher(stripped);
            blocks.label(
                    label.group(1).strip(),
                    description.find() ? description.group(1).strip() : "");
        } else if (stripped.startsWith("<")) {
            endParagraph();
            if (LABELLED.matcher(stripped).find()) {
                blocks.label("", "");
            }
        } else if (heading.matches()) {
            endParagraph();
            indents.clear();
            blocks.heading(heading.group(1).length(), marked(heading.group(2)).all());
        } else if (item.matches()) {
            endParagraph();
            blocks.item(marked(item.group(2)), depth(item.group(1)));
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(stripped);
        }
    }

    /** How many items an item with that indent is in. */
    private int depth(String indent) {
        int width = indent.replace("\t", "    ").length();
        while (!indents.isEmpty() && indents.getLast() >= width) {
            indents.removeLast();
        }
        int depth = indents.size();
        indents.add(width);
        return depth;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            indents.clear();
            blocks.paragraph(marked(paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    private static BlockList.Marked marked(String written) {
        return new BlockList.Marked(MarkdownTables.plain(written), all(CODE, written), all(BOLD, written));
    }

    private static List<String> all(Pattern pattern, String written) {
        List<String> found = new ArrayList<>();
        Matcher each = pattern.matcher(written);
        while (each.find()) {
            String text = MarkdownTables.plain(each.group(1));
            if (!text.isEmpty()) {
                found.add(text);
            }
        }
        return found;
    }
}
