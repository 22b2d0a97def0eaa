/** What the server says of itself: whether it works, and what can be asked of it. */
@NullMarked
package dev.leapfrog.sinks.web.about;

import org.jspecify.annotations.NullMarked;
