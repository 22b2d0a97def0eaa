/**
 * Commands about routes: how they stand, a trial, dead letters and their redelivery.
 *
 * <p>Invariants: no address and no secret is printed; nothing is sent but by {@code test} and by the process that
 * serves the routes.
 */
@NullMarked
package dev.leapfrog.app.command.webhook;

import org.jspecify.annotations.NullMarked;
