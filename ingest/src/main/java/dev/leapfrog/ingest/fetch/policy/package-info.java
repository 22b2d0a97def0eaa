/**
 * What keeps fetching polite: robots.txt, one request at a time to a host, a daily budget, redirects within the
 * source's hosts, and what an answer means.
 *
 * <p>In: a request for a page. Each hop of it passes robots.txt, the budget and the host's turn before {@code exchange}
 * sends it. Out: the outcome for the page. Invariants: nothing is asked of a host that robots.txt keeps us off, or more
 * often than it may be; a bot check, a login or a refusal is reported and never worked around; keys go to the origin
 * that they are for and nowhere else.
 */
@NullMarked
package dev.leapfrog.ingest.fetch.policy;

import org.jspecify.annotations.NullMarked;
