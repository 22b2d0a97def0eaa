/**
 * The section {@code routes} of the configuration: which stories or alerts go where.
 *
 * <p>{@link dev.leapfrog.app.config.route.RouteSection} is one of them as written;
 * {@link dev.leapfrog.app.config.route.ConfiguredRoute} what it says. Addresses and keys are read when the route is
 * opened, so that commands that send nothing need none of them.
 *
 * <p>Invariants: an error names the route and the field, and what is allowed there, and repeats no address and no key.
 */
@NullMarked
package dev.leapfrog.app.config.route;

import org.jspecify.annotations.NullMarked;
