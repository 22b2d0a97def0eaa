package dev.leapfrog.ingest.source.site.arena;

import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.SourceWeight;
import dev.leapfrog.ingest.source.page.BoardHead;
import dev.leapfrog.ingest.source.page.FieldNames;
import dev.leapfrog.ingest.source.page.PageSource;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/**
 * A leaderboard page: undated, complete when read from its data, an excerpt when read from its table. The overview of
 * all boards is a page of the site too, but shows of each board the first few only, and so is not read.
 */
public final class ArenaPage extends PageSource {
    private static final Pattern URL =
            Pattern.compile("https://(?:lm)?arena\\.ai/leaderboard(?:/([a-z0-9-]{1,40})(?:/([a-z0-9-]{1,40}))?)?/?");

    /** The prices in the data belong to no provider, and names of the site's own are no names of models. */
    private static final FieldNames DATA = FieldNames.reading(
                    "modelDisplayName",
                    "rating",
                    "ratingLower",
                    "ratingUpper",
                    "rank",
                    "votes",
                    "modelOrganization",
                    "license",
                    "modelUrl")
            .leaving("rank(Upper|Lower|StyleControl)|(input|output)PricePerMillion|modelKey|modelName|modelId|id"
                    + "|modelOrganizationId|contextLength|modelContextLength|slug");

    public ArenaPage() {
        super(
                "arena_ai",
                "arena-ai/1",
                "arena.ai, the leaderboard pages themselves (ratings by LMArena). They may answer with a bot check, which is"
                        + " reported and never evaded: the data set that LMArena publishes says the same");
    }

    @Override
    public SourceWeight weight() {
        return SourceWeight.of(SourceWeight.Subject.BOARDS, 2);
    }

    @Override
    public Polling polling() {
        return Polling.of(
                Duration.ofHours(6),
                Stream.of("text", "code", "vision", "search")
                        .map(arena -> URI.create("https://arena.ai/leaderboard/" + arena))
                        .toArray(URI[]::new));
    }

    @Override
    public boolean reads(String url) {
        return URL.matcher(url).matches();
    }

    @Override
    protected Parsing read(String url, byte[] body, Parts before) throws UnreadableException {
        Matcher page = URL.matcher(url);
        if (!page.matches()) {
            throw new UnreadableException("not a page of " + name());
        }
        Document document = Jsoup.parse(new String(body, StandardCharsets.UTF_8), url);
        String arena = page.group(1);
        if (arena == null) {
            throw new UnreadableException(
                    document.select("table").isEmpty() ? "no leaderboard" : "an overview, which shows no whole board");
        }
        return parse(document, arena, page.group(2) == null ? "overall" : page.group(2));
    }

    private static Parsed parse(Document document, String arena, String category) throws UnreadableException {
        BoardId board = new BoardId(new ArenaId("lmarena", arena), category);
        String version = arena.equals("text") ? "style-control" : "arena-score";
        List<JsonNode> data = PageData.rows(document);
        if (!data.isEmpty()) {
            return new BoardHead(board, Scale.ELO, version, null, true)
                    .read(
                            data,
                            LeaderboardRow::read,
                            row -> row.path("modelDisplayName").asString(""))
                    .withNewFields(DATA.newIn(data));
        }
        LeaderboardTable table = LeaderboardTable.of(document);
        return new BoardHead(board, Scale.ELO, version, null, false)
                .read(table.lines(), table::read, table::where)
                .withNewFields(table.newColumns());
    }
}
