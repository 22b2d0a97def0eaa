package dev.leapfrog.ingest.live;

import java.time.Instant;

import dev.leapfrog.events.metric.PipelineMetrics.FetchOutcome;

/**
 * What became of a page that live ingest fetched, for people who watch.
 *
 * @param source name of the source
 * @param networkDown whether the network as a whole is taken to be down by now
 */
public record LiveEvent(Instant at, String source, String url, Outcome outcome, boolean networkDown) {
    /** What became of it. */
    public sealed interface Outcome {
        /** As what it is counted. */
        default FetchOutcome counted() {
            return switch (this) {
                case Read read -> FetchOutcome.READ;
                case Same same -> FetchOutcome.SAME;
                case Unusable unusable -> FetchOutcome.UNUSABLE;
                case Unreachable unreachable -> FetchOutcome.UNUSABLE;
            };
        }

        /**
         * A page was read.
         *
         * @param facts rows of all its lists
         * @param changes how many of them are new or other than before
         * @param quarantined how many were newly held back
         */
        record Read(int facts, int changes, int quarantined) implements Outcome {}

        /** The page is the one that was read last, or only part of what is to be read. */
        record Same() implements Outcome {}

        /**
         * The page could not be used.
         *
         * @param reason in one line
         */
        record Unusable(String reason) implements Outcome {}

        /**
         * No server answers there. Where the network is down, that is no failure of the source.
         *
         * @param reason in one line
         */
        record Unreachable(String reason) implements Outcome {}
    }
}
