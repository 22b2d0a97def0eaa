/**
 * The HTTP server: modules in, a listening port out.
 *
 * <p>{@link dev.leapfrog.sinks.web.server.WebServer} gives the routes of all {@link dev.leapfrog.sinks.web.WebModule
 * modules} to Javalin, behind one {@link dev.leapfrog.sinks.web.guard.Guard};
 * {@link dev.leapfrog.sinks.web.server.StaticFiles} are the pages, which a server of metrics alone has not. Only this
 * package knows Javalin.
 *
 * <p>Invariants: what is listened to beyond this machine asks for a token; errors are JSON and name no class.
 */
@NullMarked
package dev.leapfrog.sinks.web.server;

import org.jspecify.annotations.NullMarked;
