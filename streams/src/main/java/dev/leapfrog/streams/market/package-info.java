/** What capability costs: the boards on which scores are held against prices, and by which rules. */
@NullMarked
package dev.leapfrog.streams.market;

import org.jspecify.annotations.NullMarked;
