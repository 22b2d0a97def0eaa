package dev.leapfrog.ingest.source.definition.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.leapfrog.ingest.source.value.FeedDate;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a feed, read apart from everything else: the library that reads feeds makes another date, or none, of
 * what is not written by the letter.
 *
 * @param feed when the feed was published; null when it does not say
 * @param items by item, in their order
 */
record FeedDates(@Nullable Instant feed, List<Item> items) {
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final List<String> PUBLISHED = List.of("pubDate", "date", "published", "issued");
    private static final List<String> UPDATED = List.of("updated", "modified");
    private static final List<String> OF_FEED = List.of("pubDate", "lastBuildDate", "date", "updated", "modified");

    FeedDates {
        items = List.copyOf(items);
    }

    /** The dates of one item; null where it has none. */
    record Item(@Nullable Instant published, @Nullable Instant updated) {}

    /** Reads the dates of a feed and takes them out of it. */
    static FeedDates takeFrom(Document feed) {
        List<Element> items = new ArrayList<>();
        Element head = feed.getRootElement();
        for (Element child : feed.getRootElement().getChildren()) {
            if (child.getName().equals("channel")) {
                head = child;
                items.addAll(items(child));
            }
        }
        items.addAll(items(feed.getRootElement()));
        List<Item> dates = new ArrayList<>();
        for (Element item : items) {
            dates.add(new Item(take(item, PUBLISHED), take(item, UPDATED)));
        }
        return new FeedDates(take(head, OF_FEED), dates);
    }

    private static List<Element> items(Element parent) {
        return parent.getChildren().stream()
                .filter(child -> ITEMS.contains(child.getName()))
                .toList();
    }

    private static @Nullable Instant take(Element from, List<String> names) {
        Instant found = null;
        for (String name : names) {
            for (Element date : List.copyOf(from.getChildren())) {
                if (date.getName().equals(name)) {
                    found = found == null ? FeedDate.parse(date.getText()) : found;
                    date.detach();
                }
            }
        }
        return found;
    }
}
