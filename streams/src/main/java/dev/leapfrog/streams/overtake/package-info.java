/**
 * Shares of a whole, and when one overtakes another: what detectors of use and of derivatives have in common.
 *
 * <pre>
 * Tally: models and values -> Shares by lab, country, openness; the first models
 * ShareLeads (a ShareLead each) -> who leads, who took the lead -> OvertakeAlert
 * </pre>
 *
 * <p>Invariants: pure; a lead is told when it has lasted, and never while what is not known could decide it.
 */
@NullMarked
package dev.leapfrog.streams.overtake;

import org.jspecify.annotations.NullMarked;
