/**
 * What registries and labs say of models, concluded: releases, what became known of them later, their ends, and changes
 * of openness.
 *
 * <p>Invariants: plain Java without Kafka; a model is released once, by the first registry that lists it; what a
 * registry had before it was first read is a baseline and no news.
 */
@NullMarked
package dev.leapfrog.streams.release;

import org.jspecify.annotations.NullMarked;
