/**
 * Commands that show models and their use: {@code models}, {@code uptake}.
 *
 * <p>They read the series through the read models of {@code sinks} and print tables or JSON lines. They write nothing.
 */
@NullMarked
package dev.leapfrog.app.command.model;

import org.jspecify.annotations.NullMarked;
