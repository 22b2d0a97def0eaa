/**
 * JVMs that a measurement starts, and what the JVM itself recorded of them.
 *
 * <pre>
 * ChildProcess: starts a main class with this class path -> lines both ways -> ends when its input ends
 * FlightRecording: a file of JDK Flight Recorder -> the frames with most samples and most allocation
 * </pre>
 *
 * <p>Invariants: a child ends with its parent, also when the parent is killed.
 */
@NullMarked
package dev.leapfrog.bench.process;

import org.jspecify.annotations.NullMarked;
