package dev.leapfrog.ingest.source.definition.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Opens HTML, within bounds. */
public final class HtmlPage {
    /** In bytes; the largest price page seen has 3 MB. */
    private static final int LARGEST = 24 << 20;

    private static final int DEEPEST = 512;
    /** Elements; the largest price page seen has 17,000. */
    private static final int MOST_ELEMENTS = 250_000;

    private HtmlPage() {}

    /** @throws UnreadableException when it is no HTML, or beyond the bounds */
    public static Document open(byte[] body) throws UnreadableException {
        if (body.length > LARGEST) {
            throw new UnreadableException("a page of " + body.length + " bytes, more than " + LARGEST);
        }
        try {
            Document page = Jsoup.parse(
                    new ByteArrayInputStream(body),
                    null,
                    "",
                    Parser.htmlParser().setMaxDepth(DEEPEST));
            if (page.body().childrenSize() == 0) {
                throw new UnreadableException("no HTML");
            }
            if (page.stream().limit(MOST_ELEMENTS + 1L).count() > MOST_ELEMENTS) {
                throw new UnreadableException("a page of more than " + MOST_ELEMENTS + " elements");
            }
            return page;
        } catch (UncheckedIOException | IOException unreadable) {
            throw new UnreadableException("no HTML: " + unreadable.getMessage());
        }
    }
}
