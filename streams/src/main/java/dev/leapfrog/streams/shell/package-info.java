/**
 * What Kafka Streams sees of a topology: one source, one processor, one store, a sink for each topic.
 *
 * <pre>
 * record -> ObservationReader -> DetectorChain -> Output -> its sink, with CloudEvents headers
 *                             -> DeadLetter, when it cannot be read or does not belong here
 * store  = StoredMemory; state of another version is rebuilt from the input (StateRebuild, InputHistory)
 * </pre>
 *
 * <p>Invariant: no decision about what is concluded is made here.
 */
@NullMarked
package dev.leapfrog.streams.shell;

import org.jspecify.annotations.NullMarked;
