/**
 * Options that several commands share: the cluster, the embedded broker, the configuration, dates and formats.
 *
 * <p>A command mixes them in; picocli fills them from the command line; the command asks them for what they mean (an
 * open cluster, a read configuration).
 *
 * <p>Invariant: what makes no sense ends as {@link dev.leapfrog.app.command.option.WrongUsage} before anything is
 * opened.
 */
@NullMarked
package dev.leapfrog.app.command.option;

import org.jspecify.annotations.NullMarked;
