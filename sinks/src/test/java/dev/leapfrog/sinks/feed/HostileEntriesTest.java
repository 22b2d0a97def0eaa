package dev.leapfrog.sinks.feed;

import java.io.ByteArrayInputStream;
import java.util.List;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.sinks.HostileNames;
import dev.leapfrog.sinks.history.FoldedHistory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Names that want to be more than text, in Atom as ROME reads it, in JSON Feed, and in the HTML of both. */
class HostileEntriesTest {
    private static final String SERVER = "http://127.0.0.1:8080";

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldBeTextInTitleAndContent(String name) throws Exception {
        FoldedHistory history = new FoldedHistory();
        history.add(HostileNames.alert(1, name));
        history.add(HostileNames.story(name));

        for (FeedName feed : List.of(new FeedName.Stories(), new FeedName.OfFamily(Family.GAPS))) {
            Feed written = history.ask(now -> Feeds.of(feed, Severity.INFO, now));
            List<SyndEntry> entries = new SyndFeedInput()
                    .build(new XmlReader(new ByteArrayInputStream(FeedFormat.ATOM.write(written, SERVER))))
                    .getEntries();
            JsonNode items = EventJson.mapper()
                    .readTree(new String(FeedFormat.JSON.write(written, SERVER), UTF_8))
                    .path("items");

            assertThat(entries).hasSize(1);
            assertThat(items).hasSize(1);
            requireText(
                    entries.getFirst().getTitle(),
                    entries.getFirst().getContents().getFirst().getValue());
            requireText(
                    items.at("/0/title").asString(), items.at("/0/content_html").asString());
        }
    }

    private static void requireText(String title, String html) {
        assertThat(title).isNotBlank();
        assertThat(HostileNames.steers(title)).isFalse();
        Document content = Jsoup.parse(html);
        assertThat(content.select("script, img, iframe, object, style, title, b"))
                .isEmpty();
        assertThat(content.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("http"));
        assertThat(content.getAllElements().eachAttr("onerror")).isEmpty();
        assertThat(content.wholeText().lines()).noneMatch(HostileNames::steers);
    }
}
