/** Every topic of the program, and the headers of its records. */
@NullMarked
package dev.leapfrog.events.topic;

import org.jspecify.annotations.NullMarked;
