/**
 * Which source of a board is followed, and what it shows.
 *
 * <pre>
 * scores -> SourceBoard, one a source: rows, what the open publication changed
 *        -> FollowedBoard: chooses the followed source, sees scale breaks, compares witnesses (ScoreHistory)
 *        -> WrittenRows: rows to the memory, in groups (RowGroups)
 *        -> ClosedBoard, when the followed source has published or a day has ended
 * </pre>
 *
 * <p>Invariants: rows take effect as they come, a board is given on markers alone; one source is followed at a time;
 * rows are written when their publication closes, until then the memory says from which offset on the input has them;
 * everything else is in the memory before the event that changed it is done.
 */
@NullMarked
package dev.leapfrog.streams.follow;

import org.jspecify.annotations.NullMarked;
