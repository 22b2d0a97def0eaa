/**
 * The passing of days, as facts in the log: nothing that reads the log looks at a clock.
 *
 * <p>Invariants: the dates that end are strictly rising and without a gap, from the date of the first record on; a date
 * ends before the first record of a later one is published, each in a transaction of its own; a restart neither repeats
 * nor leaves out a date.
 */
@NullMarked
package dev.leapfrog.ingest.calendar;

import org.jspecify.annotations.NullMarked;
