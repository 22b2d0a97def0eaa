package dev.leapfrog.streams.frontier;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.streams.board.LeadTest;
import org.jspecify.annotations.Nullable;

/**
 * A shift came to something.
 *
 * @param holder whom the challenger stands above, as last listed
 * @param overHolder the challenger against the holder
 * @param overRest the hardest test against the listed models of other labs; null when there are none, or none was made
 * @param contested the holder is clearly beaten, the lead not confirmed
 * @param unknown who stands above the challenger and may be of the segment, as what it is is not known; null when
 *     nobody
 * @param inItsPlace of a retracted shift: who is the point leader now
 */
public record ShiftFinding(
        Alert.Status status,
        Shift shift,
        Holder holder,
        LeadTest overHolder,
        @Nullable LeadTest overRest,
        boolean contested,
        @Nullable Model unknown,
        @Nullable Model inItsPlace) {

    /** The lead went to another lab. */
    public boolean changesLab() {
        return !shift.challenger().lab().equals(holder.model().lab());
    }
}
