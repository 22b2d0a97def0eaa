/**
 * Figures that others published, computed again from recordings.
 *
 * <pre>
 * published.yaml                              -> PublishedFigures: figure, definition, source
 * recordings -> replay on a throw-away broker -> gaps and scores  -> GapSeries, CatchUps
 *            -> tables of a study, as they are -> PriceTable       -> Decline
 *                                              -> Reproductions    -> ReproductionText (Markdown)
 * </pre>
 *
 * <p>Invariants: what is published comes from the file and what is ours from the recordings, never the other way round;
 * what cannot be computed is said, not filled in.
 */
@NullMarked
package dev.leapfrog.app.reproduction;

import org.jspecify.annotations.NullMarked;
