/** What must not be printed: keys, passwords, addresses by which anybody could write to a channel. */
@NullMarked
package dev.leapfrog.sinks.secret;

import org.jspecify.annotations.NullMarked;
