package dev.leapfrog.ingest.source.definition.paging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page of a {@linkplain Pagination list of several pages} as it is kept until the others are there. As text: two
 * words, then the page.
 *
 * @param snapshot which reading of the list it belongs to: the fingerprint of the first page
 * @param edition fingerprint of what its rows agree on
 */
record KeptPage(String snapshot, String edition, String text) {
    /** The first page of a new reading of the list. */
    static KeptPage first(String edition, String text) {
        return new KeptPage(fingerprint(text), edition, text);
    }

    /** A page that was kept; null when there is none. */
    static @Nullable KeptPage of(@Nullable String kept) {
        String[] fields = kept == null ? new String[0] : kept.split(" ", 3);
        return fields.length < 3 ? null : new KeptPage(fields[0], fields[1], fields[2]);
    }

    /** One word that stands for a text, the same for the same text only. */
    static String fingerprint(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public String toString() {
        return snapshot + " " + edition + " " + text;
    }
}
