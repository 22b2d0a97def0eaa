package dev.leapfrog.ingest.resolve.alias;

import java.util.Comparator;
import java.util.Locale;

import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * A name in normal form and whose it is; ordered by source, then by name.
 *
 * @param source of several sources that use the same names, their one word; empty for a name of every source
 * @param name in normal form
 */
public record SourceName(String source, String name) implements Comparable<SourceName> {
    private static final Comparator<SourceName> ORDER =
            Comparator.comparing(SourceName::source).thenComparing(SourceName::name);

    /** @param source null for a name of every source; case does not count */
    public static SourceName of(@Nullable String source, String written) {
        String owner = source == null ? "" : source.strip().toLowerCase(Locale.ROOT);
        return new SourceName(owner, NormalForm.of(written));
    }

    /** The name whose meaning was learned. */
    public static SourceName of(LearnedAlias learned) {
        return of(learned.source(), learned.alias());
    }

    @Override
    public int compareTo(SourceName other) {
        return ORDER.compare(this, other);
    }
}
