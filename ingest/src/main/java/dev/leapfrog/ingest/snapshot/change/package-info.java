/**
 * What one response leads to: the observations, facts and quarantined claims, and their working copy.
 *
 * <p>In: an {@link Origin} and the last facts. {@link Draft} numbers observations and collects changes while the lists
 * are compared, {@link ListDraft} does so for one list that is not a board. Out: {@link Changes}, never altered.
 * Invariants: observations are numbered in the order in which they are written; a claim is quarantined once.
 */
@NullMarked
package dev.leapfrog.ingest.snapshot.change;

import org.jspecify.annotations.NullMarked;
