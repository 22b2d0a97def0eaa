package dev.leapfrog.ingest.source.definition.paging;

import org.jspecify.annotations.Nullable;

/**
 * A page of {@link Pagination} as it is kept; as text two words and the page.
 *
 * @param snapshot which reading of the list it belongs to, a word that its first page gives
 * @param edition what its rows agree on
 */
record KeptPage(String snapshot, String edition, String text) {
    static KeptPage begin(String edition, String text) {
        return new KeptPage(Pagination.word(text), edition, text);
    }

    /** A page that was kept; null when there is none. */
    static @Nullable KeptPage of(@Nullable String kept) {
        String[] fields = kept == null ? new String[0] : kept.split(" ", 3);
        return fields.length < 3 ? null : new KeptPage(fields[0], fields[1], fields[2]);
    }

    @Override
    public String toString() {
        return snapshot + " " + edition + " " + text;
    }
}
