package dev.leapfrog.ingest.snapshot.change;

import java.time.Instant;

import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.SourceState;
import org.jspecify.annotations.Nullable;

/**
 * The response that lists were read from.
 *
 * @param source name of the source
 * @param lineage what the source's lists are copied from; sources of one lineage bear each other nothing out
 * @param page where the response is in the archive
 * @param url that served it
 * @param contentHash SHA-256 of the body
 * @param parser name and version of what read it
 * @param run which run of ingest reads it
 */
public record Origin(
        String source,
        String lineage,
        SourceState.Cursor page,
        String url,
        Instant fetchedAt,
        String contentHash,
        String parser,
        String run,
        Mode mode) {
    /**
     * Where an observation comes from.
     *
     * @param publishedAt the date of its publication; null for an undated source
     * @param sequence its position among what the run writes
     */
    public Provenance provenance(@Nullable Instant publishedAt, long sequence) {
        return new Provenance(source, url, fetchedAt, publishedAt, contentHash, parser, run, sequence, mode);
    }
}
