/**
 * What is on its way to people and programs outside: what each route has to say, how far it has read, what it could not
 * say.
 *
 * <p>It stands in a compacted topic of its own, so that a subscriber may be killed and started anew, here or in another
 * process, and so that commands see it: {@link dev.leapfrog.events.delivery.Delivery} is the record of the topic,
 * {@link dev.leapfrog.events.delivery.Notice} what is said.
 *
 * <p>Invariants: no address and no secret of an endpoint is ever part of a record.
 */
@NullMarked
package dev.leapfrog.events.delivery;

import org.jspecify.annotations.NullMarked;
