package dev.leapfrog.ingest;

import java.util.List;

import dev.leapfrog.ingest.snapshot.Changes;
import dev.leapfrog.ingest.source.Parsed;

/** What came of taking one response. */
sealed interface Taken {
    /** It was understood, and what it says is published. */
    record Published(Parsed page, Changes changes) implements Taken {}

    /**
     * It says something only together with other pages, and was kept for them.
     *
     * @param urls of the other pages, as far as they are known
     */
    record Kept(List<String> urls) implements Taken {}

    /** It only tells where the lists are. */
    record Pointed(List<String> urls) implements Taken {}

    /** It was understood, and says nothing of concern. */
    record Quiet() implements Taken {}

    /** It was not what the source reads. */
    record Unrecognised(String reason) implements Taken {}

    /** It was no success: another status than 200, a bot check, a body that cannot be had, a time not believed. */
    record Failed(String reason) implements Taken {}

    /** An earlier run has read it. */
    record AlreadyRead() implements Taken {}

    /** No source reads what its URL serves. */
    record WithoutSource() implements Taken {}
}
