package dev.leapfrog.ingest.intake;

import java.time.Duration;
import java.time.Instant;

import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.listing.Listing;

/** The parsing of a page, rejected when a list on it has a date that is impossible for when it was served. */
final class PageReading {
    /** No leaderboard of language models is older. */
    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");
    /** A date that has begun somewhere on Earth when the page is fetched is not in the future. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private PageReading() {}

    static Parsing parse(Source source, RecordedResponse response, Body body, Parts before) {
        return switch (source.parse(response.url(), body.bytes(), before)) {
            case Parsed parsed -> dated(parsed, response.date());
            case Part part -> part;
            case Pointer pointer -> pointer;
            case NothingNew quiet -> quiet;
            case Unrecognised unrecognised -> unrecognised;
        };
    }

    /** An impossible date would remain the newest of its board for ever, so the whole page is rejected. */
    private static Parsing dated(Parsed parsed, Instant fetchedAt) {
        for (Listing listing : parsed.listings()) {
            Instant date = listing.publishedAt();
            if (date != null && (date.isBefore(EARLIEST) || date.isAfter(fetchedAt.plus(AHEAD)))) {
                return new Unrecognised("a list dated " + date + " cannot have been served on " + fetchedAt);
            }
        }
        return parsed;
    }
}
