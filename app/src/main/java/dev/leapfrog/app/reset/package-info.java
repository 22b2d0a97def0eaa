/**
 * Forgetting what was concluded, so that it is concluded anew.
 *
 * <p>{@link dev.leapfrog.app.reset.ResetPlan} says what a cluster holds of what can be deleted and what stays, for the
 * question; {@link dev.leapfrog.app.reset.Reset} carries it out: committed offsets of the topologies, their state
 * (local folders and internal topics) and the records of the topics that they write.
 *
 * <p>Invariants: what sources said is never touched, except when everything is to go; nothing is deleted while a
 * topology is at work; a reset that was interrupted can be repeated.
 */
@NullMarked
package dev.leapfrog.app.reset;

import org.jspecify.annotations.NullMarked;
