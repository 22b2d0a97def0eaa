package dev.leapfrog.ingest.source.definition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.leapfrog.ingest.source.UnreadableException;

/** An RSS or Atom feed. Its only list has the empty path; of an item there are the fields of {@link FeedRow}. */
final class FeedDocument {
    private FeedDocument() {}

    /** @throws UnreadableException when it is no feed, beyond the bounds of {@link XmlBounds}, or has no item */
    static Document open(byte[] body) throws UnreadableException {
        XmlBounds.require(body);
        SyndFeed feed = feed(body);
        List<Row> rows = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            rows.add(new FeedRow(entry, rows.size() + 1));
        }
        if (rows.isEmpty()) {
            throw new UnreadableException("no rows");
        }
        Row whole = FeedRow.whole(feed, rows);
        return () -> whole;
    }

    private static SyndFeed feed(byte[] body) throws UnreadableException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setAllowDoctypes(false);
        try (XmlReader characters = new XmlReader(new ByteArrayInputStream(body))) {
            return input.build(characters);
        } catch (FeedException | IOException | IllegalArgumentException neither) {
            throw new UnreadableException("no RSS or Atom");
        }
    }
}
