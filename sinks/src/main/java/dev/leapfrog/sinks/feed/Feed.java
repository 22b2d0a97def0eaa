package dev.leapfrog.sinks.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A feed, in no format yet.
 *
 * @param entries the newest first
 */
public record Feed(FeedName name, List<Entry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One story, or one happening.
     *
     * @param id of the story or the happening
     * @param published when it happened
     * @param updated when its newest revision became known
     * @param link the path of its page below the address of the server
     * @param content what there is to read
     * @param categories by which readers sort: kind, severity, labs
     */
    public record Entry(
            UUID id,
            String title,
            Instant published,
            Instant updated,
            String link,
            EntryContent content,
            List<String> categories) {
        public Entry {
            categories = List.copyOf(categories);
        }
    }

    /** When it last changed; null of one that has no entry. */
    public @Nullable Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(null);
    }
}
