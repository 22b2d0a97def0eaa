package dev.leapfrog.ingest.snapshot.change;

import java.time.Instant;

import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.SourceState;
import org.jspecify.annotations.Nullable;

/**
 * Where lists come from: the response they were read from, who served it and what read it.
 *
 * @param source name of the source
 * @param lineage what the source's lists are copied from; sources of one lineage do not confirm each other
 * @param parser name and version of what read the response
 * @param run which run of ingest reads it
 */
public record Origin(String source, String lineage, Response response, String parser, String run, Mode mode) {
    /**
     * One response of the source.
     *
     * @param page where it is in the archive
     * @param url that served it
     * @param contentHash SHA-256 of the body
     */
    public record Response(SourceState.Cursor page, String url, Instant fetchedAt, String contentHash) {}

    public SourceState.Cursor page() {
        return response.page;
    }

    public String url() {
        return response.url;
    }

    public Instant fetchedAt() {
        return response.fetchedAt;
    }

    /**
     * The provenance of an observation.
     *
     * @param publishedAt the date of its publication; null for an undated source
     * @param sequence its position among what the run writes
     */
    public Provenance provenance(@Nullable Instant publishedAt, long sequence) {
        return new Provenance(
                source,
                response.url,
                response.fetchedAt,
                publishedAt,
                response.contentHash,
                parser,
                run,
                sequence,
                mode);
    }
}
