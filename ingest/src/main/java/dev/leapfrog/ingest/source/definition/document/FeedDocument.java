package dev.leapfrog.ingest.source.definition.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.leapfrog.ingest.source.value.UnreadableException;

/** An RSS or Atom feed. Its only list has the empty path; of an item there are the fields of {@link FeedRow}. */
public final class FeedDocument {
    private FeedDocument() {}

    /** @throws UnreadableException when it is no feed, beyond the bounds of {@link XmlBounds}, or has no item */
    public static Document open(byte[] body) throws UnreadableException {
        SyndFeed feed = feed(XmlBounds.text(body));
        List<DocumentRow> rows = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            rows.add(new FeedRow(entry, rows.size() + 1));
        }
        if (rows.isEmpty()) {
            throw new UnreadableException("no rows");
        }
        DocumentRow whole = FeedRow.whole(feed, rows);
        return () -> whole;
    }

    private static SyndFeed feed(String text) throws UnreadableException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setAllowDoctypes(false);
        try {
            return input.build(new StringReader(text));
        } catch (FeedException | IllegalArgumentException neither) {
            throw new UnreadableException("no RSS or Atom");
        }
    }
}
