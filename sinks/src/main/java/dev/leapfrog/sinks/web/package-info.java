/**
 * What a channel gives to the HTTP server: routes, the parameters that each understands, and answers. Nothing here
 * knows a server.
 *
 * <pre>
 * WebModule -> Route (path, Parameters, Handler)        what there is, also for the description of the API
 * Request (values of the parameters) -> Handler -> Answer (bytes, type) or Refusal (status, field, what is allowed)
 * </pre>
 *
 * <p>Invariants: a route takes the parameters that it names and no others; an answer holds no view of what it was made
 * from, as that goes on.
 */
@NullMarked
package dev.leapfrog.sinks.web;

import org.jspecify.annotations.NullMarked;
