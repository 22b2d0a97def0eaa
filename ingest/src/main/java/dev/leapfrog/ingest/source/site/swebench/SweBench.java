package dev.leapfrog.ingest.source.site.swebench;

import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.page.BoardHead;
import dev.leapfrog.ingest.source.page.FieldNames;
import dev.leapfrog.ingest.source.page.JsonPage;
import dev.leapfrog.ingest.source.page.PageSource;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;
import tools.jackson.databind.JsonNode;

/** All boards of SWE-bench as one JSON file that is overwritten: undated, complete, in percent of resolved issues. */
public final class SweBench extends PageSource {
    private static final URI URL =
            URI.create("https://raw.githubusercontent.com/SWE-bench/swe-bench.github.io/master/data/leaderboards.json");
    /** Several times the longest name of a leaderboard. */
    private static final int LONGEST_NAME = 100;

    /** The board on which all models run in the same scaffold; a row of any other is a system. */
    private static final String SAME_SCAFFOLD = "bash-only";

    private static final String SCALE_VERSION = "resolved";

    /** Who submitted a system, what was checked of it, and what it did in each instance, is no part of a board. */
    private static final FieldNames FIELDS = FieldNames.reading("name", "resolved", "site", "tags.*")
            .leaving("date|folder|checked|verified|warning|logs|trajs|oss|os_model|os_system|.*logo(\\..*)?|.*_version"
                    + "|cost|instance_(cost|calls)|per_instance_details.*");

    public SweBench() {
        super(
                "swebench",
                "swebench/1",
                "SWE-bench, the data of its own site (CC BY-NC 4.0): percent of issues resolved by a system, which keeps the"
                        + " models that its tags name, or a name in brackets; the board bash-only is of models");
    }

    @Override
    public Polling polling() {
        return Polling.of(Duration.ofHours(6), URL);
    }

    @Override
    public boolean reads(String url) {
        return url.equals(URL.toString());
    }

    @Override
    protected Parsing read(String url, byte[] body, Parts before) throws UnreadableException {
        return parse(JsonPage.read(body));
    }

    private static Parsed parse(JsonNode page) throws UnreadableException {
        List<Listing> listings = new ArrayList<>();
        List<UnreadableRow> skipped = new ArrayList<>();
        Set<BoardId> boards = new HashSet<>();
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode leaderboard : page.path("leaderboards")) {
            BoardId board = board(leaderboard.path("name"));
            if (!boards.add(board)) {
                throw new UnreadableException("two leaderboards " + board);
            }
            List<JsonNode> scored = leaderboard
                    .path("results")
                    .valueStream()
                    .filter(SweBench::isScored)
                    .toList();
            if (!scored.isEmpty()) {
                Parsed one = new BoardHead(board, Scale.PERCENT, SCALE_VERSION, null, true)
                        .read(
                                scored,
                                board.arena().arena().equals(SAME_SCAFFOLD) ? SystemRow::readModel : SystemRow::read,
                                row -> board.arena().arena() + ", "
                                        + row.path("name").asString(""));
                one.listings().stream().map(BoardListing.class::cast).forEach(listings::add);
                skipped.addAll(one.skipped());
                rows.addAll(scored);
            }
        }
        if (listings.isEmpty()) {
            throw new UnreadableException("no rows");
        }
        return new Parsed(listings, skipped).withNewFields(FIELDS.newIn(rows));
    }

    private static boolean isScored(JsonNode row) {
        return !row.path("resolved").isMissingNode() && !row.path("resolved").isNull();
    }

    private static BoardId board(JsonNode name) throws UnreadableException {
        String text = ListedText.of(name.asString(""));
        if (text == null || text.length() > LONGEST_NAME) {
            throw new UnreadableException("leaderboard without a name");
        }
        try {
            String arena = text.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
            return new BoardId(new ArenaId("swe-bench", arena), "overall");
        } catch (IllegalArgumentException noName) {
            throw new UnreadableException("leaderboard without a name: " + noName.getMessage());
        }
    }
}
