package dev.leapfrog.ingest.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.fetch.policy.ChallengePage;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.listing.Listing;

/**
 * What one page would lead to if it were the first that a source ever served. Nothing is published.
 *
 * @param parsing how the page was read
 * @param changes what would be published; nothing unless the page gives lists
 */
public record SourceTrial(Parsing parsing, Changes changes) {
    /**
     * Tries a page.
     *
     * @param url that served it, or might have
     * @param fetchedAt when it was, or might have been
     */
    public static SourceTrial of(
            Source source,
            String url,
            byte[] body,
            Instant fetchedAt,
            Function<Naming, Resolution> resolve,
            Providers providers) {
        return of(source, url, body, fetchedAt, Parts.none(), resolve, providers);
    }

    /**
     * Tries a page that follows others.
     *
     * @param url that served it, or might have
     * @param fetchedAt when it was, or might have been
     * @param before what was kept of the pages before it
     */
    public static SourceTrial of(
            Source source,
            String url,
            byte[] body,
            Instant fetchedAt,
            Parts before,
            Function<Naming, Resolution> resolve,
            Providers providers) {
        Parsing parsing = ChallengePage.recognise(200, Map.of(), body)
                .<Parsing>map(challenge -> new Unrecognised("not the page but " + challenge))
                .orElseGet(() -> parse(source, url, body, fetchedAt, before));
        Origin origin = new Origin(
                source.name(),
                source.lineage(),
                new Origin.Response(
                        new SourceState.Cursor(fetchedAt, "trial", 0), url, fetchedAt, new Body(body).sha256()),
                source.parser(),
                "trial",
                Mode.SNAPSHOT);
        Comparison comparison = new Comparison(resolve, providers, new PriceReferences());
        List<Listing> listings = parsing instanceof Parsed page ? page.listings() : List.of();
        return new SourceTrial(parsing, comparison.compare(origin, 0, listings, Facts.none()));
    }

    private static Parsing parse(Source source, String url, byte[] body, Instant fetchedAt, Parts before) {
        Body read = new Body(body);
        SourceState.Cursor at = new SourceState.Cursor(fetchedAt, "trial", 0);
        return PageReading.parse(source, new RecordedResponse(at, url, 200, read), read, before);
    }
}
