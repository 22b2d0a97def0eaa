package dev.leapfrog.sinks.topic;

/** What a reader does with a record whose value is not what its topic declares. */
public enum Unreadable {
    /** Reading ends with an exception that names topic, partition, offset and the reason. */
    FAIL,
    /** The record is left out and counted. */
    SKIP
}
