package dev.leapfrog.ingest.source;

import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import org.jspecify.annotations.Nullable;

/** One place on the web and how its pages are read. Pure: the same bytes always give the same lists. */
public interface Source {
    /** Its name in provenance and configuration, such as {@code lmarena_csv}; without blanks. */
    String name();

    /**
     * What its lists are copied from: sources of one lineage say the same, so one does not confirm another. Its own
     * name when it is not a copy.
     */
    default String lineage() {
        return name();
    }

    /** What its word is worth beside that of other sources. */
    default SourceWeight weight() {
        return SourceWeight.NONE;
    }

    /** What it is and under which licence, for people. */
    default String about() {
        return name();
    }

    /** What people call it: the beginning of {@link #about}. */
    default String title() {
        String title = about().split("[(,;:\\[]|\\. |\\.$", 2)[0].strip();
        return title.isEmpty() ? name() : title;
    }

    /** Those of its boards that people quote, by what is known before a page is read. */
    default Set<BoardId> headlineBoards() {
        return Set.of();
    }

    /** How it is watched live; null when it is only read from archives. */
    default @Nullable Polling polling() {
        return null;
    }

    /** Whether its pages are about the past, so that nothing in them is news, even when they are fetched live. */
    default boolean isHistory() {
        return false;
    }

    /** Name and version of the parser, such as {@code lmarena-csv/1}; the version rises when it reads differently. */
    String parser();

    /** Whether what that URL serves is to be read by this source. */
    boolean reads(String url);

    /**
     * Reads a page.
     *
     * @param url that served it, one that this source {@link #reads}
     * @param body any bytes at all
     * @param before what this source said of earlier pages as {@link Part}
     */
    Parsing parse(String url, byte[] body, Parts before);
}
