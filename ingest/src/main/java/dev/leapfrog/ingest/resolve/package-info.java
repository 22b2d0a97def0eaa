/**
 * From what a source said of a row to the model it means: whose it is, which release, in which configuration, how open.
 *
 * <p>Purpose: one model has one id over all sources, however they spell it; what a source leaves out is filled in from
 * facts that name their source. {@link dev.leapfrog.ingest.resolve.Resolver} is the way in and explains the steps with
 * an example; {@link dev.leapfrog.ingest.resolve.Names} adds what links have shown. A name passes {@code spelling},
 * {@code name} (with the tables of {@code table}), {@code catalogue} and {@code identity}; {@code evidence} judges the
 * links.
 *
 * <p>A user's aliases win over everything; then what the source itself links the name to, what was learned from such
 * links, the tables, and last the rules by which a name that nobody knows stands for itself.
 *
 * <p>Invariants: an answer depends on its question, the tables and the aliases alone, on no clock and on no earlier
 * question. A wrong merge is worse than a miss: a name that no table proves to be a known model stands for itself. The
 * id of a model resolves to that model. A row claims openness on what it shows itself: weights of that very name, a
 * licence, a flag; never on its family or lab.
 */
@NullMarked
package dev.leapfrog.ingest.resolve;

import org.jspecify.annotations.NullMarked;
