/**
 * Commands that run something: everything ({@code up}), one part ({@code run}), recordings ({@code replay}).
 *
 * <p>Each opens a cluster, starts a {@link dev.leapfrog.app.pipeline.Pipeline} on it, shows what comes of it, and
 * closes both in the reverse order.
 */
@NullMarked
package dev.leapfrog.app.command.run;

import org.jspecify.annotations.NullMarked;
