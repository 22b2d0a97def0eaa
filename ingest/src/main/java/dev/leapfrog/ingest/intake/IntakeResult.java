package dev.leapfrog.ingest.intake;

import java.util.List;

import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.source.Parsed;

/** What became of something that came in. */
public sealed interface IntakeResult {
    /** The page was understood, and what it says is published. */
    record Published(Parsed page, Changes changes) implements IntakeResult {}

    /**
     * The page says something only together with other pages, and was kept for them.
     *
     * @param urls of the other pages, as far as they are known
     */
    record Kept(List<String> urls) implements IntakeResult {}

    /** The page only says where the lists are. */
    record Pointed(List<String> urls) implements IntakeResult {}

    /** It was understood, and says nothing new. */
    record NothingNew() implements IntakeResult {}

    /** The page is not one that the source can read. */
    record Unrecognised(String reason) implements IntakeResult {}

    /**
     * There was no page: another status than 200, a bot check, a body that cannot be decoded, a failed request, a time
     * that is not believed.
     */
    record Failed(String reason) implements IntakeResult {}

    /** An earlier run has read it. */
    record AlreadyRead() implements IntakeResult {}

    /** No source reads what its URL serves. */
    record WithoutSource() implements IntakeResult {}
}
