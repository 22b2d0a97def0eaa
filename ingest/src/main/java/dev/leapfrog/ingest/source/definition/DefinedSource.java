package dev.leapfrog.ingest.source.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.Listing;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Quiet;
import dev.leapfrog.ingest.source.SkippedRows;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.UnreadableException;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.Unrecognised;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** A source as a {@link Definition} has it. */
final class DefinedSource implements Source {
    private final Definition definition;
    private final List<UrlPattern> urls;

    DefinedSource(Definition definition) {
        this.definition = definition;
        this.urls = definition.urls().stream().map(UrlPattern::new).toList();
    }

    @Override
    public String name() {
        return definition.source();
    }

    @Override
    public String about() {
        return definition.about();
    }

    @Override
    public String lineage() {
        String copied = definition.lineage();
        return copied == null ? name() : copied;
    }

    @Override
    public String parser() {
        return name() + "/" + definition.version();
    }

    @Override
    public @Nullable Polling polling() {
        return definition.poll();
    }

    @Override
    public boolean reads(String url) {
        return parts(url) != null;
    }

    private @Nullable Map<String, String> parts(String url) {
        for (UrlPattern pattern : urls) {
            Map<String, String> parts = pattern.parts(url);
            if (parts != null) {
                return parts;
            }
        }
        return null;
    }

    @Override
    public Parsing parse(String url, byte[] body, Parts before) {
        Map<String, String> parts = parts(url);
        try {
            return parse(
                    definition.format().open(body, definition.table()),
                    new Field.Page(parts == null ? Map.of() : parts));
        } catch (UnreadableException unlikeThePage) {
            return new Unrecognised(unlikeThePage.reason());
        } catch (Selector.SelectorParseException wrong) {
            return new Unrecognised("source " + name() + ": " + HtmlText.line(String.valueOf(wrong.getMessage())));
        }
    }

    private Parsing parse(Document document, Field.Page page) throws UnreadableException {
        Field date = definition.published();
        Instant published = date == null ? null : date.instant(document.whole(), page, "published");
        List<Listing> listings = new ArrayList<>();
        List<UnreadableRow> unreadable = new ArrayList<>();
        for (Rule rule : definition.rules()) {
            SkippedRows skipped = new SkippedRows();
            listings.addAll(rule.read(document, page, published, skipped));
            unreadable.addAll(skipped.tolerated());
        }
        if (listings.isEmpty()) {
            for (Rule rule : definition.rules()) {
                String reason = rule.quiet(document);
                if (reason != null) {
                    return new Quiet(reason);
                }
            }
            throw new UnreadableException("no rows");
        }
        return new Parsed(listings, unreadable);
    }
}
