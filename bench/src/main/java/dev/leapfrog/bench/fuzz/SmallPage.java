package dev.leapfrog.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.listing.Listing;

/**
 * A page cut down to a few rows of the same shape, so that many alterations can be tried in little time. What can go is
 * found by leaving it out and reading the rest: lines, elements and items of any format.
 */
final class SmallPage {
    private static final int SMALL_BYTES = 1200;
    private static final int ROWS_KEPT = 3;
    private static final int MOST_TRIES = 400;

    private final RealPage page;
    private final int rows;
    private final Class<? extends Parsing> outcome;
    private int tries;

    private SmallPage(RealPage page) {
        Parsing parsing = page.trial().parsing();
        this.page = page;
        this.rows = Math.min(ROWS_KEPT, rows(parsing));
        this.outcome = parsing.getClass();
    }

    /** The page itself when it is small, or when nothing of it can be left out. */
    static RealPage of(RealPage page) {
        return page.body().length <= SMALL_BYTES ? page : new SmallPage(page).reduced();
    }

    private RealPage reduced() {
        byte[] least = page.body();
        for (byte[] candidate : JsonExcerpt.of(page.body())) {
            if (candidate.length < least.length && stillReads(candidate)) {
                least = candidate;
            }
        }
        least = without(least, "\n");
        least = without(least, "<");
        return page.with(least);
    }

    private boolean stillReads(byte[] body) {
        tries++;
        Parsing parsing = page.with(body).trial().parsing();
        return parsing.getClass() == outcome && rows(parsing) >= rows;
    }

    /** Leaves out ever shorter runs of pieces, as long as the rest reads as before. */
    private byte[] without(byte[] body, String before) {
        List<String> pieces = pieces(new String(body, StandardCharsets.ISO_8859_1), before);
        for (int run = pieces.size() / 2; run >= 1 && tries < MOST_TRIES; run /= 2) {
            int from = 0;
            while (from < pieces.size() && tries < MOST_TRIES && bytes(pieces).length > SMALL_BYTES) {
                List<String> fewer = new ArrayList<>(pieces.subList(0, from));
                fewer.addAll(pieces.subList(Math.min(pieces.size(), from + run), pieces.size()));
                if (stillReads(bytes(fewer))) {
                    pieces = fewer;
                } else {
                    from += run;
                }
            }
        }
        return bytes(pieces);
    }

    private static List<String> pieces(String text, String before) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(before, 1); at >= 0; at = text.indexOf(before, at + 1)) {
            pieces.add(text.substring(from, at));
            from = at;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static byte[] bytes(List<String> pieces) {
        return String.join("", pieces).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int rows(Parsing parsing) {
        return parsing instanceof Parsed page
                ? page.listings().stream().mapToInt(Listing::size).sum()
                : 0;
    }
}
