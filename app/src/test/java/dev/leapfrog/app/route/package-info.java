/** Routes of the configuration, from file to endpoint. */
@NullMarked
package dev.leapfrog.app.route;

import org.jspecify.annotations.NullMarked;
