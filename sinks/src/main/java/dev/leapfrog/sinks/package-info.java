/**
 * Subscribers of the alert and state topics.
 *
 * <p>Invariants: a sink reads what is committed and nothing else; what came from a page is data wherever it is shown.
 */
@NullMarked
package dev.leapfrog.sinks;

import org.jspecify.annotations.NullMarked;
