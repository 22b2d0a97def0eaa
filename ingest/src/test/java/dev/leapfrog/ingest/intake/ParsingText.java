package dev.leapfrog.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.DerivativeListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.listing.UptakeListing;

/** A parsing as text, a line a list, row or skipped row; what {@code .expected} files hold. */
final class ParsingText {
    private ParsingText() {}

    static String of(Parsing parsing) {
        return switch (parsing) {
            case Unrecognised page -> "unrecognised: " + page.reason() + "\n";
            case Part part ->
                "part " + part.name() + ": " + part.text() + "\n"
                        + part.next().stream().map(url -> "then " + url + "\n").collect(Collectors.joining());
            case NothingNew page -> "quiet: " + page.reason() + "\n";
            case Pointer pointer -> "pointer to " + String.join(", ", pointer.urls()) + "\n";
            case Parsed page ->
                Stream.of(
                                page.listings().stream().flatMap(ParsingText::listing),
                                page.skipped().stream().map(row -> "skipped " + row.where() + ": " + row.reason()),
                                page.parts().stream().map(part -> "part " + part.name()),
                                Stream.ofNullable(page.next()).map(url -> "then " + url))
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining("\n", "", "\n"));
        };
    }

    private static Stream<String> listing(Listing listing) {
        String head = (listing.publishedAt() == null ? "undated" : listing.publishedAt()) + " "
                + (listing.complete() ? "complete" : "incomplete");
        return switch (listing) {
            case BoardListing board ->
                lines(
                        board.board() + " " + board.scale() + " " + board.scaleVersion() + " " + head,
                        board.rows().stream().map(ParsingText::row));
            case PriceListing prices ->
                lines("prices " + head, prices.rows().stream().map(ParsingText::json));
            case ModelListing models ->
                lines("models " + head, models.rows().stream().map(ParsingText::json));
            case UptakeListing uptake ->
                lines(
                        "uptake " + head + " " + uptake.universe()
                                + (uptake.rankedBy() == null ? "" : " ranked by " + uptake.rankedBy()),
                        uptake.rows().stream().map(ParsingText::json));
            case DerivativeListing derivatives ->
                lines(
                        "derivatives " + head + " " + derivatives.universe(),
                        derivatives.rows().stream().map(ParsingText::json));
        };
    }

    private static Stream<String> lines(String head, Stream<String> rows) {
        return Stream.concat(Stream.of(head), rows);
    }

    private static String json(Record row) {
        return "  " + new String(EventJson.write(row), StandardCharsets.UTF_8);
    }

    private static String row(ListedScore row) {
        Score score = row.score();
        String interval = score.low() == null ? "" : " [" + score.low() + " " + score.high() + "]";
        return "  " + row.name() + " | " + row.organization() + " | " + row.licence() + " | " + row.link() + " | "
                + row.releasedOn() + " | " + score.value() + interval + " | " + score.votes() + " | " + row.rank();
    }
}
