package dev.leapfrog.ingest.source.definition.table;

/**
 * A cell of a table.
 *
 * @param text the text of the cell in one line, without what is struck out
 * @param struck what is struck out; empty when nothing is
 * @param heading whether it is marked as a heading
 */
record TableCell(String text, String struck, boolean heading) {
    static final TableCell NONE = new TableCell("", "", false);

    static TableCell of(String text) {
        return new TableCell(text, "", false);
    }
}
