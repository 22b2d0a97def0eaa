/** Commands that show what capability costs. */
@NullMarked
package dev.leapfrog.app.command.market;

import org.jspecify.annotations.NullMarked;
