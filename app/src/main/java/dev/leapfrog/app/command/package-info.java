/**
 * The command line as a whole: its root, its exit codes and the text of its errors.
 *
 * <p>A command reads its options ({@code option}), opens what it needs, and closes it: {@code run} holds the commands
 * that run something, {@code show} those that read topics, {@code source} those about sources, {@code name} those about
 * names of models.
 *
 * <p>Invariants: names and meaning of commands and options are part of the contract; {@code --output json} gives one
 * JSON document a line on standard output; progress goes to standard error; an error is one line.
 */
@NullMarked
package dev.leapfrog.app.command;

import org.jspecify.annotations.NullMarked;
