/** Tests of what is served over HTTP. */
@NullMarked
package dev.leapfrog.sinks.web;

import org.jspecify.annotations.NullMarked;
