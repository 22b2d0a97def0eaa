/**
 * Commands about names of models: which model a name means, and which names nobody could resolve.
 *
 * <p>JSON lines come in from standard input or a file, each is resolved with the bundled registry and the user's
 * aliases, and answered by one JSON line.
 */
@NullMarked
package dev.leapfrog.app.command.name;

import org.jspecify.annotations.NullMarked;
