package dev.leapfrog.sinks.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import dev.leapfrog.events.json.EventJson;

/** How a feed is written. */
public enum FeedFormat {
    /** RFC 4287. */
    ATOM("atom", "application/atom+xml") {
        @Override
        public byte[] write(Feed feed, String server) {
            SyndFeed atom = new SyndFeedImpl();
            atom.setFeedType("atom_1.0");
            atom.setEncoding(StandardCharsets.UTF_8.name());
            atom.setUri(urn(feed));
            atom.setTitle(feed.name().title());
            atom.setAuthors(List.of(author()));
            Instant updated = feed.updated();
            atom.setPublishedDate(Date.from(updated == null ? Instant.EPOCH : updated));
            atom.setLinks(List.of(
                    link("self", address(feed, server, this), mediaType()),
                    link("alternate", server + "/", "text/html")));
            atom.setEntries(
                    feed.entries().stream().map(entry -> entry(entry, server)).toList());
            try {
                return new SyndFeedOutput().outputString(atom).getBytes(StandardCharsets.UTF_8);
            } catch (FeedException wrong) {
                throw new IllegalStateException(
                        "a feed that cannot be written as Atom: " + feed.name().path(), wrong);
            }
        }
    },
    /** JSON Feed 1.1, jsonfeed.org. */
    JSON("json", "application/feed+json") {
        @Override
        public byte[] write(Feed feed, String server) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("version", "https://jsonfeed.org/version/1.1");
            fields.put("title", feed.name().title());
            fields.put("home_page_url", server + "/");
            fields.put("feed_url", address(feed, server, this));
            fields.put(
                    "items",
                    feed.entries().stream().map(entry -> item(entry, server)).toList());
            return EventJson.text(fields).getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String ending;
    private final String mediaType;

    FeedFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** After the dot of an address. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The feed in this format, in UTF-8.
     *
     * @param server where readers come from, such as {@code http://127.0.0.1:8080}; without a slash at the end
     */
    public abstract byte[] write(Feed feed, String server);

    private static String address(Feed feed, String server, FeedFormat format) {
        return server + "/feeds/" + feed.name().path() + "." + format.ending();
    }

    /** The id of a feed: the same wherever the server stands. */
    private static String urn(Feed feed) {
        return "urn:leapfrog:feed:" + feed.name().path();
    }

    private static SyndLink link(String relation, String address, String type) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        return link;
    }

    /** Without one of its own the library gives an entry an author without a name, which RFC 4287 does not allow. */
    private static SyndPerson author() {
        SyndPerson author = new SyndPersonImpl();
        author.setName("Leapfrog");
        return author;
    }

    private static SyndEntry entry(Feed.Entry entry, String server) {
        SyndEntry written = new SyndEntryImpl();
        written.setUri("urn:uuid:" + entry.id());
        written.setTitle(entry.title());
        written.setLink(server + entry.link());
        written.setAuthors(List.of(author()));
        written.setPublishedDate(Date.from(entry.published()));
        written.setUpdatedDate(Date.from(entry.updated()));
        SyndContent content = new SyndContentImpl();
        content.setType("html");
        content.setValue(entry.content().html());
        written.setContents(List.of(content));
        List<SyndCategory> categories = new ArrayList<>();
        for (String name : entry.categories()) {
            SyndCategory category = new SyndCategoryImpl();
            category.setName(name);
            categories.add(category);
        }
        written.setCategories(categories);
        return written;
    }

    private static Map<String, Object> item(Feed.Entry entry, String server) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", "urn:uuid:" + entry.id());
        fields.put("url", server + entry.link());
        fields.put("title", entry.title());
        fields.put("content_text", entry.content().text());
        fields.put("content_html", entry.content().html());
        fields.put("date_published", entry.published().toString());
        fields.put("date_modified", entry.updated().toString());
        fields.put("tags", entry.categories());
        return fields;
    }
}
