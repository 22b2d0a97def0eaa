package dev.leapfrog.ingest.source.definition;

/**
 * A cell of a table.
 *
 * @param text what stands there, in one line, without what is struck out
 * @param struck what is struck out; empty when nothing is
 * @param heading whether it is marked as a heading
 */
record Cell(String text, String struck, boolean heading) {
    static final Cell NONE = new Cell("", "", false);

    static Cell of(String text) {
        return new Cell(text, "", false);
    }
}
