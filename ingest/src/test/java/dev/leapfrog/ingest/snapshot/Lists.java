package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.name.RowModels;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.jspecify.annotations.Nullable;

/**
 * Lists, rows and a resolver for tests. The resolver takes a name {@code model#configuration} apart, the organization
 * as the laboratory, the licence as the openness, and the link as the country.
 */
public final class Lists {
    static final BoardId TEXT = BoardId.parse("arena/text/overall");
    static final BoardId CODE = BoardId.parse("arena/text/code");
    static final BoardId IMAGE = BoardId.parse("arena/image/overall");

    private Lists() {}

    static BoardListing undated(BoardId board, ListedScore... rows) {
        return new BoardListing(board, Scale.ELO, "v1", null, true, List.of(rows));
    }

    static BoardListing dated(BoardId board, String date, ListedScore... rows) {
        return new BoardListing(board, Scale.ELO, "v1", Instant.parse(date + "T00:00:00Z"), true, List.of(rows));
    }

    static BoardListing incomplete(BoardListing listing) {
        return new BoardListing(
                listing.board(), listing.scale(), listing.scaleVersion(), listing.publishedAt(), false, listing.rows());
    }

    static ListedScore row(String name, double value) {
        return new ListedScore(name, null, null, null, null, Score.of(value), null);
    }

    static ListedScore row(String name, double value, double margin, int votes) {
        return new ListedScore(
                name, null, null, null, null, new Score(value, value - margin, value + margin, votes), null);
    }

    static ListedScore ranked(ListedScore row, int rank) {
        return new ListedScore(
                row.name(), row.organization(), row.licence(), row.link(), row.releasedOn(), row.score(), rank);
    }

    static ListedScore licensed(ListedScore row, @Nullable String licence) {
        return new ListedScore(
                row.name(), row.organization(), licence, row.link(), row.releasedOn(), row.score(), row.rank());
    }

    static ListedScore released(ListedScore row, @Nullable String date) {
        return new ListedScore(
                row.name(),
                row.organization(),
                row.licence(),
                row.link(),
                date == null ? null : LocalDate.parse(date),
                row.score(),
                row.rank());
    }

    static Origin origin(String fetchedAt) {
        return origin(Instant.parse(fetchedAt));
    }

    static Origin origin(Instant fetchedAt) {
        return new Origin(
                "test_source",
                "test_source",
                new Origin.Response(
                        new SourceState.Cursor(fetchedAt, "test.warc", 0),
                        "https://test.example/list",
                        fetchedAt,
                        "0".repeat(64)),
                "test/1",
                "run",
                Mode.BACKFILL);
    }

    static RowModels names(Instant date) {
        return new RowModels(
                Lists::resolve,
                Providers.bundled(),
                "test_source",
                date.atZone(ZoneOffset.UTC).toLocalDate());
    }

    public static Resolution resolve(Naming naming) {
        String[] parts = naming.name().split("#", 2);
        String lab = naming.organization() == null ? "lab" : naming.organization();
        String slug = parts[0].toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        LocalDate released = naming.statedRelease();
        Model model = new Model(
                new ModelId(lab, slug),
                naming.name(),
                lab,
                null,
                naming.link(),
                openness(naming.licence()),
                parts.length > 1 ? parts[1] : null,
                null,
                SizeTier.UNKNOWN,
                released,
                released == null ? null : DateBasis.STATED,
                true);
        return new Resolution(model, "test");
    }

    private static Openness openness(@Nullable String licence) {
        return Arrays.stream(Openness.values())
                .filter(openness -> openness.name().equals(licence))
                .findFirst()
                .orElse(Openness.UNKNOWN);
    }
}
