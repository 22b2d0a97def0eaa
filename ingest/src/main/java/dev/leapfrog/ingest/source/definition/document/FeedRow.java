package dev.leapfrog.ingest.source.definition.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed, or the feed as a whole: {@code title}, {@code link}, {@code id}, {@code published} and
 * {@code updated} as ISO 8601 with the time, {@code summary}, {@code content}, {@code categories} parted by commas.
 * Texts may hold mark-up.
 *
 * @param fields by name
 */
public record FeedRow(Map<String, String> fields, List<DocumentRow> items, String where) implements DocumentRow {
    FeedRow(SyndEntry entry, FeedDates.Item dates, int number) {
        this(fields(entry, dates), List.of(), "item " + number);
    }

    public FeedRow {
        fields = Map.copyOf(fields);
        items = List.copyOf(items);
    }

    static FeedRow whole(SyndFeed feed, @Nullable Instant published, List<DocumentRow> items) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "title", line(feed.getTitle()));
        put(fields, "link", feed.getLink());
        put(fields, "published", date(published));
        return new FeedRow(fields, items, WHOLE_PAGE);
    }

    private static Map<String, String> fields(SyndEntry entry, FeedDates.Item dates) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "title", line(entry.getTitle()));
        put(fields, "link", entry.getLink());
        put(fields, "id", entry.getUri());
        put(fields, "published", date(dates.published()));
        put(fields, "updated", date(dates.updated()));
        put(
                fields,
                "summary",
                entry.getDescription() == null ? null : entry.getDescription().getValue());
        put(
                fields,
                "content",
                entry.getContents().stream()
                        .map(SyndContent::getValue)
                        .filter(text -> text != null)
                        .collect(Collectors.joining(" ")));
        put(
                fields,
                "categories",
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining(",")));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.put(name, text.strip());
        }
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : HtmlText.line(text);
    }

    private static @Nullable String date(@Nullable Instant date) {
        return date == null ? null : date.toString();
    }

    @Override
    public @Nullable String text(String path) {
        return fields.get(path);
    }

    @Override
    public List<DocumentRow> rows(String path) {
        return path.isEmpty() ? items : List.of();
    }
}
