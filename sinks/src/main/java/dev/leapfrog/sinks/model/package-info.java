/**
 * Everything that is known of models at a time, put together from the series of releases, prices and uptake, from the
 * scores of boards and from what sources claim of openness.
 *
 * <pre>
 * releases, prices, uptake, scores, source-facts -> KnownModels -> KnownModel, one a model
 *                                       (BoardPlaces: where it stands on boards)
 * </pre>
 *
 * <p>Invariants: nothing that is dated after the time asked for counts; models that proved to be one are one.
 */
@NullMarked
package dev.leapfrog.sinks.model;

import org.jspecify.annotations.NullMarked;
