package dev.leapfrog.events.provenance;

import java.time.Instant;
import java.util.Objects;

import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param source name of the source's definition
 * @param url what was fetched
 * @param publishedAt the date the source itself gives; null for an undated source
 * @param contentHash SHA-256 of the body, in lower-case hexadecimal
 * @param parser name and version of the parser, such as {@code lmarena-csv/1}
 * @param run which run of ingest wrote it; differs from run to run
 * @param sequence position among what that run wrote; differs from run to run
 */
public record Provenance(
        String source,
        String url,
        Instant fetchedAt,
        @Nullable Instant publishedAt,
        String contentHash,
        String parser,
        String run,
        long sequence,
        Mode mode) {
    public Provenance {
        Require.word(source, "provenance.source");
        Require.text(url, "provenance.url");
        Require.text(contentHash, "provenance.contentHash");
        Require.text(parser, "provenance.parser");
        Require.text(run, "provenance.run");
    }

    /** When the fact was true: published, or else fetched. */
    public Instant eventTime() {
        return publishedAt == null ? fetchedAt : publishedAt;
    }

    /** The same at another position of its run. */
    public Provenance at(long other) {
        return new Provenance(source, url, fetchedAt, publishedAt, contentHash, parser, run, other, mode);
    }

    /** Whether nothing but the position in the run tells the two apart. */
    public boolean isOfSamePage(Provenance other) {
        return source.equals(other.source)
                && run.equals(other.run)
                && contentHash.equals(other.contentHash)
                && fetchedAt.equals(other.fetchedAt)
                && Objects.equals(publishedAt, other.publishedAt)
                && url.equals(other.url)
                && parser.equals(other.parser)
                && mode == other.mode;
    }
}
