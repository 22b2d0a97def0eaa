/**
 * The process itself: its version, and its orderly end when a person or the system asks for one.
 *
 * <p>Nothing here knows a command. {@code Main} installs {@link dev.leapfrog.app.process.Interruption}, commands
 * register what an interrupt of their thread does not reach, and the shutdown hook waits until the command has closed
 * everything.
 */
@NullMarked
package dev.leapfrog.app.process;

import org.jspecify.annotations.NullMarked;
