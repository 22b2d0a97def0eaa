/**
 * How a process that has no dashboard is watched: metrics and health over HTTP.
 *
 * <p>{@link dev.leapfrog.app.monitoring.MetricsServer} puts together what module {@code sinks} has for them.
 */
@NullMarked
package dev.leapfrog.app.monitoring;

import org.jspecify.annotations.NullMarked;
