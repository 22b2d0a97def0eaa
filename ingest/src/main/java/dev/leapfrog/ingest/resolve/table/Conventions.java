package dev.leapfrog.ingest.resolve.table;

import java.util.List;
import java.util.Locale;

import dev.leapfrog.ingest.resolve.spelling.Memo;
import org.jspecify.annotations.Nullable;

/** How sources write names. */
public final class Conventions {
    private static final int REMEMBERED_SOURCES = 1_000;

    private final List<Convention> conventions;
    private final Memo<String, Convention> bySource = new Memo<>(REMEMBERED_SOURCES, this::search);

    public Conventions(List<Convention> conventions) {
        this.conventions = List.copyOf(conventions);
    }

    /** Whose names a source uses: its own, unless several sources use the same. */
    public String names(String source) {
        String names = of(source).names();
        return names == null ? source.strip().toLowerCase(Locale.ROOT) : names;
    }

    /** {@link Convention#NONE} for a source that is not known. */
    public Convention of(@Nullable String source) {
        return source == null ? Convention.NONE : bySource.answer(source);
    }

    /** The convention whose pattern is the longest that fits; one without a {@code *} goes first. */
    private Convention search(String source) {
        String id = source.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        Convention longest = Convention.NONE;
        int length = -1;
        for (Convention convention : conventions) {
            for (String pattern : convention.sources()) {
                boolean open = pattern.endsWith("*");
                String text = open ? pattern.substring(0, pattern.length() - 1) : pattern;
                boolean matches = open ? id.startsWith(text) : id.equals(text);
                int weight = open ? text.length() : Integer.MAX_VALUE;
                if (matches && weight > length) {
                    longest = convention;
                    length = weight;
                }
            }
        }
        return longest;
    }
}
