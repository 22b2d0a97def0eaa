/**
 * Metrics in the text form of Prometheus: those of the pipeline that this process counts, and how the race stands.
 *
 * <p>{@link dev.leapfrog.sinks.prometheus.PrometheusRoute} keeps what Micrometer's global registry is told from when it
 * is made; {@link dev.leapfrog.sinks.prometheus.RaceMetrics} reads the history at each scrape and names its metrics. A
 * process that reads no topics serves the former alone.
 *
 * <p>Invariants: a metric's name, tags and unit do not change once published; only boards that people quote have one,
 * so that their number stays small.
 */
@NullMarked
package dev.leapfrog.sinks.prometheus;

import org.jspecify.annotations.NullMarked;
