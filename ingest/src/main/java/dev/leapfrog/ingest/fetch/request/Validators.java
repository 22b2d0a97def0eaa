package dev.leapfrog.ingest.fetch.request;

import dev.leapfrog.ingest.response.LiveResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask with whether a page is still the same, byte for byte as it gave it. They are kept only with
 * a page that was read and published: one that could not be used would otherwise be "not modified" for ever.
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** For a page that was never fetched. */
    public static final Validators NONE = new Validators(null, null);

    public static Validators of(LiveResponse response) {
        return new Validators(
                response.header("etag").orElse(null),
                response.header("last-modified").orElse(null));
    }

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
