/**
 * Who may ask the HTTP server, how often, and what a browser may do with an answer.
 *
 * <p>{@link dev.leapfrog.sinks.web.guard.Guard} stands before everything that is served. It gives each answer its
 * security headers, then refuses: a Host that is not the server's own, against pages that rebind their name to this
 * machine; more requests than a client may make; a request without the token, where there is one; a change asked for by
 * a page of others.
 *
 * <p>Invariants: nothing is served past the guard; a token is compared in constant time and never written anywhere.
 */
@NullMarked
package dev.leapfrog.sinks.web.guard;

import org.jspecify.annotations.NullMarked;
