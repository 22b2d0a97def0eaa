package dev.leapfrog.streams.follow;

import java.time.Instant;

import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.output.FrontierState.Witness;

/**
 * One source of a board.
 *
 * @param marker its last publication
 * @param epoch how many breaks of scale it has had
 * @param publications how many publications it has brought, late ones left out
 * @param late how many came after a newer one
 * @param revised how many were given other values later
 * @param compared as a witness: rows compared with the followed source
 * @param disagreements of those, rows too far apart
 * @param otherScale as a witness: publications that stood on another scale
 * @param uncompared the last publication is still without a followed one near enough
 */
record SourceTrack(
        BoardPublished marker,
        int epoch,
        int publications,
        int late,
        int revised,
        int compared,
        int disagreements,
        int otherScale,
        boolean uncompared) {

    static SourceTrack first(BoardPublished marker) {
        return new SourceTrack(marker, 0, 1, 0, 0, 0, 0, 0, true);
    }

    /** The same as a witness of another source. */
    Witness witness(String source) {
        return new Witness(source, publications, compared, disagreements, otherScale);
    }

    Instant lastPublishedAt() {
        return marker.publishedAt();
    }

    /** The scale in use: the publisher's name for it, and how often it broke without one. */
    String scaleVersion() {
        return epoch == 0 ? marker.scaleVersion() : marker.scaleVersion() + "+" + epoch;
    }

    SourceTrack published(BoardPublished next, boolean scaleBreak) {
        return new SourceTrack(
                next,
                scaleBreak ? epoch + 1 : epoch,
                publications + 1,
                late,
                revised,
                compared,
                disagreements,
                otherScale,
                true);
    }

    SourceTrack cameLate() {
        return new SourceTrack(
                marker, epoch, publications, late + 1, revised, compared, disagreements, otherScale, uncompared);
    }

    SourceTrack wasRevised() {
        return new SourceTrack(
                marker, epoch, publications, late, revised + 1, compared, disagreements, otherScale, uncompared);
    }

    SourceTrack compared(Agreement agreement) {
        return new SourceTrack(
                marker,
                epoch,
                publications,
                late,
                revised,
                compared + agreement.compared(),
                disagreements + agreement.disagreements(),
                otherScale + (agreement.otherScale() ? 1 : 0),
                false);
    }
}
