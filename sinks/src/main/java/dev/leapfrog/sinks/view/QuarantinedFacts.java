package dev.leapfrog.sinks.view;

import java.util.List;

import dev.leapfrog.events.source.SourceFact;
import org.jspecify.annotations.Nullable;

/** What is quarantined, from the topic {@code source-facts}. */
public final class QuarantinedFacts {
    private final LatestByKey<SourceFact.Quarantined> latest = new LatestByKey<>();

    /**
     * A fact and the source whose it is.
     *
     * @param source name of the source
     */
    public record Entry(String source, SourceFact.Quarantined fact) {}

    /** Takes the next record; a null value says that the key is gone. */
    public void fold(String key, @Nullable SourceFact fact) {
        latest.fold(key, fact instanceof SourceFact.Quarantined quarantined ? quarantined : null);
    }

    /** By source and entity. */
    public List<Entry> snapshot() {
        return latest.snapshot().entrySet().stream()
                .map(one -> new Entry(one.getKey().substring(0, one.getKey().indexOf(' ')), one.getValue()))
                .toList();
    }
}
