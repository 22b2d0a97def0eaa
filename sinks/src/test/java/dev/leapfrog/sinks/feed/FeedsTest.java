package dev.leapfrog.sinks.feed;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.sinks.history.RecordedHistory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Feeds are read back by a reader of feeds. */
class FeedsTest {
    private static final String SERVER = "http://127.0.0.1:8080";
    private static final String STORY = "00000000-0000-3000-8000-000000000001";
    private static final String ALERT = "00000000-0000-3000-8000-000000000002";
    private static final String CONFIRMED = "00000000-0000-3000-8000-000000000003";
    private static final String HAPPENING = "00000000-0000-3000-8000-000000000004";
    private static final String HOSTILE = "<script>alert(1)</script> & ]]> \\u0007 \\u202e";

    private final RecordedHistory recorded = new RecordedHistory();

    @Test
    void shouldUpdateTheEntryOfAStoryThatIsRevised() throws Exception {
        recorded.alert(ALERT, HAPPENING, "PROVISIONAL", "M may lead", "2026-03-01");
        recorded.story(STORY, 0, "M may lead", "By 3 points", ALERT, "2026-03-01");
        recorded.story(STORY, 1, "M leads", "By 4 points", ALERT, "2026-03-04");

        SyndFeed feed = atom(new FeedName.Stories());
        assertThat(feed.getEntries()).hasSize(1);
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + STORY);
        assertThat(entry.getTitle()).isEqualTo("M leads");
        assertThat(entry.getAuthors()).extracting(SyndPerson::getName).containsExactly("Leapfrog");
        assertThat(feed.getAuthors()).extracting(SyndPerson::getName).containsExactly("Leapfrog");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-03-01T00:00:00Z")));
        assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(Instant.parse("2026-03-04T06:00:00Z")));
        assertThat(entry.getContents().getFirst().getValue())
                .contains("By 4 points", "href=\"https://acme.example/board.csv\"", "SHA-256 abc");
        assertThat(feed.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-03-04T06:00:00Z")));
    }

    @Test
    void shouldHaveOneEntryForAHappeningAndSayWhenItIsRetracted() throws Exception {
        recorded.alert(ALERT, HAPPENING, "PROVISIONAL", "The gap crosses 2 %", "2026-03-01");
        recorded.alert(CONFIRMED, HAPPENING, "RETRACTED", "The gap crosses 2 %", "2026-03-03");

        SyndFeed feed = atom(new FeedName.OfFamily(Family.GAPS));
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().getFirst().getUri()).isEqualTo("urn:uuid:" + HAPPENING);
        assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("Retracted: The gap crosses 2 %");
    }

    @Test
    void shouldKeepScrapedTextText() throws Exception {
        recorded.alert(ALERT, HAPPENING, "FINAL", HOSTILE, "2026-03-01");
        recorded.story(STORY, 0, HOSTILE, HOSTILE, ALERT, "2026-03-01");

        for (FeedName name : List.of(new FeedName.Stories(), new FeedName.OfFamily(Family.GAPS))) {
            SyndEntry entry = atom(name).getEntries().getFirst();
            assertThat(entry.getTitle()).isEqualTo("<script>alert(1)</script> & ]]> \uFFFD \uFFFD");
            assertThat(Jsoup.parse(entry.getContents().getFirst().getValue()).select("script"))
                    .isEmpty();
        }
        String json = new String(FeedFormat.JSON.write(feed(new FeedName.Stories()), SERVER), UTF_8);
        assertThat(json).doesNotContain("\u202e");
    }

    @Test
    void shouldSelectByBoardLabModelAndSeverity() {
        recorded.alert(ALERT, HAPPENING, "FINAL", "M is ahead", "2026-03-01");
        recorded.story(STORY, 0, "M leads", "By 3 points", ALERT, "2026-03-01");

        assertThat(feed(new FeedName.OfBoard(BoardId.parse("acme/text/overall")))
                        .entries())
                .hasSize(1);
        assertThat(feed(new FeedName.OfBoard(BoardId.parse("acme/text/coding"))).entries())
                .isEmpty();
        assertThat(feed(new FeedName.OfLab("acme")).entries()).hasSize(1);
        assertThat(feed(new FeedName.OfLab("other")).entries()).isEmpty();
        assertThat(feed(new FeedName.OfModel(ModelId.parse("acme/m"))).entries())
                .hasSize(1);
        assertThat(feed(new FeedName.OfModel(ModelId.parse("acme/n"))).entries())
                .isEmpty();
        assertThat(Feeds.of(new FeedName.OfFamily(Family.GAPS), Severity.MAJOR, recorded.history())
                        .entries())
                .isEmpty();
    }

    @Test
    void shouldWriteAnEmptyFeed() throws Exception {
        assertThat(atom(new FeedName.Stories()).getEntries()).isEmpty();
        assertThat(new String(FeedFormat.JSON.write(feed(new FeedName.Stories()), SERVER), UTF_8))
                .contains("\"version\":\"https://jsonfeed.org/version/1.1\"", "\"items\":[]");
    }

    @Test
    void shouldFindAFeedByItsPathAlone() {
        for (FeedName name : List.of(
                new FeedName.Stories(),
                new FeedName.OfFamily(Family.PRICES),
                new FeedName.OfBoard(BoardId.parse("acme/text/overall")),
                new FeedName.OfLab("acme"),
                new FeedName.OfModel(ModelId.parse("acme/m")))) {
            assertThat(FeedName.parse(name.path())).contains(name);
        }
        for (String none : List.of("", "nothing", "labs/", "labs/a/b", "boards/a", "models/a", "boards/", "x/y")) {
            assertThat(FeedName.parse(none)).as(none).isEmpty();
        }
    }

    private Feed feed(FeedName name) {
        return Feeds.of(name, Severity.INFO, recorded.history());
    }

    private SyndFeed atom(FeedName name) throws Exception {
        byte[] written = FeedFormat.ATOM.write(feed(name), SERVER);
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(written)));
    }
}
