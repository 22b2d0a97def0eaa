/**
 * Routes: which stories or alerts go where, and when.
 *
 * <pre>
 * a record of a topic -> RouteNews (is it wanted, does its reader learn something) -> Notice
 *   -> Digest (alone, or with others later), QuietHours (now, or in the morning)
 * </pre>
 *
 * <p>Invariants: pure; time is given, and so is what the user watches. What a route tells depends on the records and on
 * its configuration, not on when they were read.
 */
@NullMarked
package dev.leapfrog.sinks.route;

import org.jspecify.annotations.NullMarked;
