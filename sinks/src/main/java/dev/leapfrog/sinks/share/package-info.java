/**
 * How the use of models is shared, as it stands at a time: records of the series {@code uptake-shares} and
 * {@code uptake} come in, the last of each list and of each model counts.
 */
@NullMarked
package dev.leapfrog.sinks.share;

import org.jspecify.annotations.NullMarked;
