/**
 * The history for agents, over the Model Context Protocol: the same tools on standard input and output and over HTTP.
 *
 * <p>A {@link dev.leapfrog.sinks.mcp.tool.Tool} answers a question to the history with some lines of text and the same
 * as data; {@link dev.leapfrog.sinks.mcp.ToolCalls} reads what was asked, bounds what is answered, and says in words
 * what was asked wrong.
 *
 * <p>Invariants: tools only read. Every answer is bounded. What comes from pages (names, headlines) is handed on as
 * data without control characters, and agents are told that it is data.
 */
@NullMarked
package dev.leapfrog.sinks.mcp;

import org.jspecify.annotations.NullMarked;
