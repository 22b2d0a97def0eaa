/** By which rules claims become prices: which source weighs what, and what counts as one change. */
@NullMarked
package dev.leapfrog.streams.price.rule;

import org.jspecify.annotations.NullMarked;
