package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.jspecify.annotations.Nullable;

/**
 * Responses of an invented source, by a seed: few models, few scores, few dates, so that everything that can meet does:
 * names twice, other spellings, configurations, revisions, late dates, incomplete lists, changing licences.
 */
final class RandomResponses {
    private static final List<String> NAMES = List.of("a", "A", "b", "b#high", "B#high", "c", "c#low", "d", "e");
    private static final List<String> LICENCES = List.of("", "", "", "CLOSED", "OPEN_SOURCE");
    private static final LocalDate FIRST_DATE = LocalDate.parse("2024-01-01");

    private final Random random;
    private final boolean dated;

    RandomResponses(long seed) {
        this.random = new Random(seed);
        this.dated = random.nextBoolean();
    }

    /** When the response of that number came. */
    static Instant fetchedAt(int number) {
        return FIRST_DATE.plusDays(30 + number).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    List<List<BoardListing>> responses() {
        List<List<BoardListing>> responses = new ArrayList<>();
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
            responses.add(response());
        }
        return responses;
    }

    private List<BoardListing> response() {
        List<BoardListing> listings = new ArrayList<>();
        for (BoardId board : List.of(Lists.TEXT, Lists.CODE)) {
            for (Instant date : dates()) {
                listings.add(listing(board, date));
            }
        }
        return listings.isEmpty() ? response() : listings;
    }

    /** Which lists of a board a response has: of some dates, or one without a date, or none. */
    private List<@Nullable Instant> dates() {
        List<@Nullable Instant> dates = new ArrayList<>();
        if (!dated) {
            if (random.nextInt(5) > 0) {
                dates.add(null);
            }
            return dates;
        }
        for (int day = 0; day < 5; day++) {
            if (random.nextBoolean()) {
                dates.add(FIRST_DATE.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
        }
        return dates;
    }

    private BoardListing listing(BoardId board, @Nullable Instant date) {
        List<ListedScore> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            rows.add(row());
        }
        return new BoardListing(board, Scale.ELO, "v1", date, random.nextInt(3) > 0, rows);
    }

    private ListedScore row() {
        String licence = LICENCES.get(random.nextInt(LICENCES.size()));
        double value = 1000 + random.nextInt(3);
        Score score = random.nextInt(4) == 0 ? new Score(value, value - 2, value + 2, 7) : Score.of(value);
        return new ListedScore(
                NAMES.get(random.nextInt(NAMES.size())),
                null,
                licence.isEmpty() ? null : licence,
                null,
                null,
                score,
                1 + random.nextInt(9));
    }

    /** The same lists with the rows and the lists in another order. */
    List<BoardListing> shuffled(List<BoardListing> listings) {
        List<BoardListing> shuffled = new ArrayList<>();
        for (BoardListing listing : listings) {
            List<ListedScore> rows = new ArrayList<>(listing.rows());
            Collections.shuffle(rows, random);
            shuffled.add(new BoardListing(
                    listing.board(),
                    listing.scale(),
                    listing.scaleVersion(),
                    listing.publishedAt(),
                    listing.complete(),
                    rows));
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
