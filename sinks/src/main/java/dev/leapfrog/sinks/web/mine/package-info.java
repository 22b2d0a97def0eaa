/** What concerns the models that the user uses, over HTTP. */
@NullMarked
package dev.leapfrog.sinks.web.mine;

import org.jspecify.annotations.NullMarked;
