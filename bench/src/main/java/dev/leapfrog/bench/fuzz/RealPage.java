package dev.leapfrog.bench.fuzz;

import java.time.Instant;

import dev.leapfrog.ingest.intake.SourceTrial;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;

/**
 * A page as it was served, or a part of one.
 *
 * @param before what a source keeps of the pages that were served before it
 */
record RealPage(Source source, String url, Instant fetchedAt, Body content, Parts before) {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final Providers PROVIDERS = Providers.bundled();

    byte[] body() {
        return content.bytes();
    }

    RealPage with(byte[] other) {
        return new RealPage(source, url, fetchedAt, new Body(other), before);
    }

    RealPage alone() {
        return new RealPage(source, url, fetchedAt, content, Parts.none());
    }

    /** What the page would lead to. */
    SourceTrial trial() {
        return SourceTrial.of(source, url, body(), fetchedAt, before, RESOLVER::resolve, PROVIDERS);
    }
}
