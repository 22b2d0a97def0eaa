/**
 * Plots of one line, for tables of text: a figure over time, and bars.
 *
 * <p>A command mixes in {@link dev.leapfrog.app.command.plot.PlotOption} and asks it for
 * {@link dev.leapfrog.app.command.plot.Plots}, which know how wide the terminal is and whether it shows block
 * characters.
 *
 * <p>Invariants: plots never stand in JSON; the same figures give the same characters; a plot is never wider than
 * asked.
 */
@NullMarked
package dev.leapfrog.app.command.plot;

import org.jspecify.annotations.NullMarked;
