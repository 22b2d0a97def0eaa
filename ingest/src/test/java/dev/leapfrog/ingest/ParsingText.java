package dev.leapfrog.ingest;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.events.Score;
import dev.leapfrog.ingest.source.BoardListing;
import dev.leapfrog.ingest.source.ListedScore;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Unrecognised;

/** A parsing as text, a line a list, row or skipped row; what {@code .expected} files hold. */
final class ParsingText {
    private ParsingText() {}

    static String of(Parsing parsing) {
        return switch (parsing) {
            case Unrecognised page -> "unrecognised: " + page.reason() + "\n";
            case Parsed page ->
                Stream.concat(
                                page.listings().stream().flatMap(ParsingText::listing),
                                page.skipped().stream().map(row -> "skipped " + row.where() + ": " + row.reason()))
                        .collect(Collectors.joining("\n", "", "\n"));
        };
    }

    private static Stream<String> listing(BoardListing listing) {
        String head = listing.board() + " " + listing.scale() + " " + listing.scaleVersion() + " "
                + (listing.publishedAt() == null ? "undated" : listing.publishedAt()) + " "
                + (listing.complete() ? "complete" : "incomplete");
        return Stream.concat(Stream.of(head), listing.rows().stream().map(ParsingText::row));
    }

    private static String row(ListedScore row) {
        Score score = row.score();
        String interval = score.low() == null ? "" : " [" + score.low() + " " + score.high() + "]";
        return "  " + row.name() + " | " + row.organization() + " | " + row.licence() + " | " + row.link() + " | "
                + row.releasedOn() + " | " + score.value() + interval + " | " + score.votes() + " | " + row.rank();
    }
}
