/**
 * Delivery of notices to endpoints outside: at least once, each endpoint for itself, over restarts.
 *
 * <pre>
 * topics -> RouteIntake (RouteNews, Digest) -> Waiting, remembered in the topic "deliveries"
 *   -> EndpointQueue, one a route -> Channel -> Outcome
 *   -> Delivered, or Waiting again with back-off, or after a day Undelivered: a dead letter
 * </pre>
 *
 * <p>Each route has a thread of its own ({@link dev.leapfrog.sinks.delivery.RouteDelivery}), so that an endpoint that
 * is slow or down delays no other. What is to be said is remembered before the position in the topic moves on, and that
 * it was said after the endpoint took it: a process that is killed in between says it again, with the same id. What was
 * said is remembered for good, so nothing is said anew after a reset.
 *
 * <p>Invariants: lines for people and reasons of failures hold no address and no secret.
 */
@NullMarked
package dev.leapfrog.sinks.delivery;

import org.jspecify.annotations.NullMarked;
