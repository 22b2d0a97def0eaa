/**
 * What reads the topics and tells people and programs: the HTTP server with API and dashboard, and all other channels
 * that the configuration names, in one process with the pipeline or in one of their own.
 *
 * <p>{@link dev.leapfrog.app.subscribers.Subscribers} starts them from the configuration and ends them together. They
 * read topics only, so that it does not matter where they run.
 */
@NullMarked
package dev.leapfrog.app.subscribers;

import org.jspecify.annotations.NullMarked;
