package dev.leapfrog.ingest.source.definition.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/** An RSS or Atom feed. Its only list has the empty path; of an item there are the fields of {@link FeedRow}. */
public final class FeedDocument {
    private static final FeedDates.Item NO_DATES = new FeedDates.Item(null, null);

    private FeedDocument() {}

    /** @throws UnreadableException when it is no feed, beyond the bounds of {@link XmlBounds}, or has no item */
    public static Document open(byte[] body) throws UnreadableException {
        org.jdom2.Document xml = xml(XmlBounds.text(body));
        FeedDates dates = FeedDates.takeFrom(xml);
        SyndFeed feed = feed(xml);
        List<DocumentRow> rows = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            int item = rows.size();
            rows.add(new FeedRow(
                    entry, item < dates.items().size() ? dates.items().get(item) : NO_DATES, item + 1));
        }
        if (rows.isEmpty()) {
            throw new UnreadableException("no rows");
        }
        DocumentRow whole = FeedRow.whole(feed, dates.feed(), rows);
        return () -> whole;
    }

    private static org.jdom2.Document xml(String text) throws UnreadableException {
        try {
            return new SAXBuilder().build(new StringReader(text));
        } catch (JDOMException | IOException noXml) {
            throw new UnreadableException("no XML");
        }
    }

    private static SyndFeed feed(org.jdom2.Document xml) throws UnreadableException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        try {
            return input.build(xml);
        } catch (FeedException | IllegalArgumentException neither) {
            throw new UnreadableException("no RSS or Atom");
        }
    }
}
