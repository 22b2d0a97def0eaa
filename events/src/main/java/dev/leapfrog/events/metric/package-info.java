/**
 * What the program counts of its own work, under names that stand here only.
 *
 * <p>Metrics go to Micrometer's global registry, which keeps nothing until something adds a registry of its own to it.
 */
@NullMarked
package dev.leapfrog.events.metric;

import org.jspecify.annotations.NullMarked;
