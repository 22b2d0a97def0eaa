/**
 * The commands, one class each. A command reads its options, opens what it needs, and closes it.
 *
 * <p>Invariants: names and meaning of commands and options are part of the contract; {@code --output json} gives one
 * JSON document a line on standard output; progress goes to standard error.
 */
@NullMarked
package dev.leapfrog.app.command;

import org.jspecify.annotations.NullMarked;
