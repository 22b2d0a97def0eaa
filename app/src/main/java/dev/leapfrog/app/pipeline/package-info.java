/**
 * Ingest and topologies on one cluster, in one process.
 *
 * <p>Archives or live sources come in; ingest writes their observations to Kafka; the topologies read these and write
 * states, facts and alerts; a replay waits until nothing is left between the end of the input topics and what the
 * topologies have committed. Progress and summaries go to standard error.
 *
 * <p>Invariants: when one topology ends, for whatever reason, the others do; live sources wait for the bundled history.
 */
@NullMarked
package dev.leapfrog.app.pipeline;

import org.jspecify.annotations.NullMarked;
