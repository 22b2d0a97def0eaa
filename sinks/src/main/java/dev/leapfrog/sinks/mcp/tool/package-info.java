/**
 * The questions that an agent can ask, one class each.
 *
 * <p>Invariant: a tool answers from the history alone, under its lock, and hands out no view of it.
 */
@NullMarked
package dev.leapfrog.sinks.mcp.tool;

import org.jspecify.annotations.NullMarked;
