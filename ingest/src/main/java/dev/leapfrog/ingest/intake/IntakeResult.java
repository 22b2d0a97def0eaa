package dev.leapfrog.ingest.intake;

import java.util.List;

import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.source.Parsed;

/** What came of taking one response. */
public sealed interface IntakeResult {
    /** It was understood, and what it says is published. */
    record Published(Parsed page, Changes changes) implements IntakeResult {}

    /**
     * It says something only together with other pages, and was kept for them.
     *
     * @param urls of the other pages, as far as they are known
     */
    record Kept(List<String> urls) implements IntakeResult {}

    /** It only tells where the lists are. */
    record Pointed(List<String> urls) implements IntakeResult {}

    /** It was understood, and says nothing of concern. */
    record Quiet() implements IntakeResult {}

    /** It was not what the source reads. */
    record Unrecognised(String reason) implements IntakeResult {}

    /** It was no success: another status than 200, a bot check, a body that cannot be had, a time not believed. */
    record Failed(String reason) implements IntakeResult {}

    /** An earlier run has read it. */
    record AlreadyRead() implements IntakeResult {}

    /** No source reads what its URL serves. */
    record WithoutSource() implements IntakeResult {}
}
