/** The description of the API, generated from its routes and the types of their answers. */
@NullMarked
package dev.leapfrog.sinks.web.openapi;

import org.jspecify.annotations.NullMarked;
