package dev.leapfrog.events.json;

/**
 * A value that is written again and again, such as a model, which every event that names it carries whole: its JSON is
 * kept for a while. Its instances are immutable and used again.
 */
public interface Repeated {}
