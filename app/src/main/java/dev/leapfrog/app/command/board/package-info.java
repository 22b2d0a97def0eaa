/**
 * Commands that show how things stand: {@code now}, {@code boards}, {@code gaps}.
 *
 * <p>They read the series of states and the stories through the read models of {@code sinks} and print a screen, a
 * table or JSON lines. They write nothing.
 */
@NullMarked
package dev.leapfrog.app.command.board;

import org.jspecify.annotations.NullMarked;
