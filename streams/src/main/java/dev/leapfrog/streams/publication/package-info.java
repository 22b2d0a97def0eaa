/**
 * How the lists of many sources become occasions on which something is concluded.
 *
 * <pre>
 * observations -> OpenLists, one a source and kind, until its marker
 *              -> SourceActivity: when each source last closed one, which days are over
 *              -> ClosedList, with models as they are known by now (Merges)
 * Agenda: what falls due when a day ends
 * </pre>
 *
 * <p>Invariants: nothing is concluded on a list that is not closed; time passes by markers and by days that end, never
 * by a clock; what falls due is tested when a day has ended, so that the order of the sources within a day does not
 * matter.
 */
@NullMarked
package dev.leapfrog.streams.publication;

import org.jspecify.annotations.NullMarked;
